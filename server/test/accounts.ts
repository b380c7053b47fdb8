import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { hashOfToken } from '../src/account/account-link.js';
import { hashPassword } from '../src/account/password.js';
import type { Role } from '../src/account/permissions.js';
import { Secrets } from '../src/account/secrets.js';
import { ABSOLUTE_MS, IDLE_MS, insertSession } from '../src/account/session.queries.js';
import { sessionCookieName, sessionSigner } from '../src/account/sessions.js';
import { now } from '../src/platform/clock.js';
import type { Configuration } from '../src/platform/configuration.js';
import { CONFIGURATION } from '../src/platform/platform.module.js';
import type { TestService } from './service.js';

/** Of every account that these tests make, unless they say another. */
export const PASSWORD = 'ein langer Satz zum Testen';

export interface AccountOptions {
  role?: Role;
  areas?: string[];
  managesUsers?: boolean;
  state?: 'invited' | 'active' | 'deactivated';
  isDemo?: boolean;
  name?: string;
  email?: string;
  /** Hashed only where it is said: most tests need no password. */
  password?: string | null;
}

export interface TestAccount {
  id: string;
  email: string;
  name: string;
  password: string | null;
}

const areasOf: Partial<Record<Role, string[]>> = {
  municipal_officer: ['14521035'],
  district_officer: ['14521'],
};

/** Straight into the database, as of any role; without `password` nobody can sign in with one. */
export async function createAccount(db: DataSource, options: AccountOptions = {}): Promise<TestAccount> {
  const role = options.role ?? 'municipal_officer';
  const id = randomUUID();
  const name = options.name ?? 'Test Konto';
  const email = options.email ?? `${role}-${id.slice(0, 8)}@kommune.example`;
  const state = options.state ?? 'active';
  await db.query(
    `WITH who AS (INSERT INTO person (name, email, signs_in) VALUES ($2, $3, true) RETURNING id)
     INSERT INTO account (id, person_id, role, areas, manages_users, state, is_demo, deactivated_at)
     SELECT $1, id, $4, $5, $6, $7, $8, CASE WHEN $7 = 'deactivated' THEN now() END FROM who`,
    [
      id,
      name,
      email,
      role,
      options.areas ?? areasOf[role] ?? [],
      options.managesUsers ?? false,
      state,
      options.isDemo ?? false,
    ],
  );
  const password = options.password ?? null;
  if (password !== null)
    await db.query(`INSERT INTO credential (account_id, password_hash) VALUES ($1, $2)`, [
      id,
      await hashPassword(password),
    ]);
  return { id, email, name, password };
}

type Headers = Record<string, string>;

/** As if this account had signed in, without the work of hashing: the headers of its browser. */
export async function sessionHeaders(
  service: TestService,
  accountId: string,
  { secondFactor = true } = {},
): Promise<Headers> {
  const token = randomBytes(24).toString('base64url');
  const moment = now();
  await insertSession(service.db, {
    tokenHash: hashOfToken(token),
    accountId,
    data: { secondFactor },
    agent: null,
    moment,
    expiresAt: new Date(moment.getTime() + Math.min(IDLE_MS, ABSOLUTE_MS)),
  });
  const { demo } = service.app.get<Configuration>(CONFIGURATION);
  const signer = sessionSigner(await service.app.get(Secrets).key('cookie'));
  return { cookie: `${sessionCookieName(demo)}=${encodeURIComponent(signer.sign(token))}` };
}

/** A new account of this role, signed in. */
export async function signedIn(
  service: TestService,
  options: AccountOptions & { secondFactor?: boolean } = {},
): Promise<TestAccount & { headers: Headers }> {
  const account = await createAccount(service.db, options);
  const headers = await sessionHeaders(service, account.id, { secondFactor: options.secondFactor ?? true });
  return { ...account, headers };
}

/** A new account of this role, with an access token: the header of its script. */
export async function withToken(
  service: TestService,
  options: AccountOptions & { scopes?: ('read' | 'write')[] } = {},
): Promise<TestAccount & { headers: Headers }> {
  const account = await createAccount(service.db, options);
  const token = `lotse_${randomBytes(32).toString('base64url')}`;
  await service.db.query(
    `INSERT INTO access_token (account_id, name, token_hash, scopes, expires_at) VALUES ($1, 'Test', $2, $3, $4)`,
    [
      account.id,
      hashOfToken(token),
      options.scopes ?? ['read', 'write'],
      new Date(now().getTime() + 86_400_000),
    ],
  );
  return { ...account, headers: { authorization: `Bearer ${token}` } };
}

export interface SignInAnswer {
  status: number;
  // oxlint-disable-next-line no-explicit-any
  json: any;
  responseHeaders: Record<string, string | string[] | number | undefined>;
  /** The whole `Set-Cookie`, or null. */
  setCookie: string | null;
  /** What the browser sends from now on. */
  headers: Headers;
  /** The cookie by which the next sign-in knows the browser, or null. */
  known: string | null;
}

/** Each attempt comes from another visitor unless it says `from`, so that tests do not slow each other; 10.0.0.0/8 is nobody's. */
export const visitor = (): string => [10, ...randomBytes(3)].join('.');

/** The real way: POST /api/session. */
export async function signIn(
  service: TestService,
  email: string,
  password: string,
  { code, headers = {}, from = visitor() }: { code?: string; headers?: Headers; from?: string } = {},
): Promise<SignInAnswer> {
  const answer = await service.fastify.inject({
    method: 'POST',
    url: '/api/session',
    remoteAddress: from,
    headers,
    payload: { email, password, ...(code !== undefined && { code }) },
  });
  const cookies = [answer.headers['set-cookie'] ?? []].flat();
  const isKnown = (line: string) => line.startsWith('lotse-known=');
  const setCookie = cookies.find((line) => !line.includes('=;') && !isKnown(line)) ?? null;
  return {
    status: answer.statusCode,
    json: answer.body ? answer.json() : undefined,
    responseHeaders: answer.headers,
    setCookie,
    headers: setCookie ? { ...headers, cookie: setCookie.split(';')[0]! } : headers,
    known: cookies.find(isKnown) ?? null,
  };
}

/** All accounts and what hangs on them; row by row, since history refuses to be truncated with them. */
export async function forgetAccounts(db: DataSource): Promise<void> {
  const tables = ['mail', 'session', 'access_token', 'account_link', 'account_identity', 'credential'];
  for (const table of [...tables, 'document', 'account', 'person']) await db.query(`DELETE FROM ${table}`);
}
