import type { AddressInfo } from 'node:net';
import type { LoggerService } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Configuration } from '../src/platform/configuration.js';
import type { OidcConfiguration } from '../src/platform/oidc-configuration.js';
import { BrowserJar } from './browser-jar.js';
import { type ProviderUser, startOpenidProvider, type TestProvider } from './openid-provider.js';
import { startTestService, type TestService } from './service.js';
import { insertSmallLand } from './small-land.js';

/** How visitors know the service: over https, through a balancer that ends TLS. */
export const PUBLIC = 'https://lotse.example';

export const ROLES = {
  kommune: 'municipal_officer',
  landkreis: 'district_officer',
  beratung: 'dias_advisor',
  leitung: 'dias_lead',
};

export interface ProviderScene {
  service: TestService;
  db: DataSource;
  provider: TestProvider;
  /** As visitors know it: PUBLIC, unless the settings say otherwise. */
  address: string;
  /** A browser that nobody has used yet. */
  browser(): BrowserJar;
  close(): Promise<void>;
}

interface Settings {
  oidc?: Partial<OidcConfiguration>;
  configuration?: Partial<Configuration>;
}

export const quiet: LoggerService = { log: () => undefined, warn: () => undefined, error: console.error };

/** The whole service on a real port, behind a balancer, with a real provider beside it. */
export async function openProviderScene(
  users: Record<string, ProviderUser>,
  { oidc, configuration }: Settings = {},
): Promise<ProviderScene> {
  const provider = await startOpenidProvider(users);
  const service = await startTestService(insertSmallLand, {
    demo: false,
    trustProxy: true,
    publicUrl: PUBLIC,
    oidc: { ...oidcOf(provider), ...oidc },
    ...configuration,
  });
  // Refusals are what most of these tests are about.
  service.app.useLogger(quiet);
  await service.app.listen(0, '127.0.0.1');
  const { port } = service.app.getHttpServer().address() as AddressInfo;
  const behind = `http://127.0.0.1:${port}`;
  const address = configuration?.publicUrl === null ? behind : PUBLIC;
  await provider.register(`${address}/api/session/provider/callback`);
  return {
    address,
    service,
    db: service.db,
    provider,
    browser: () => new BrowserJar({ [PUBLIC]: behind }),
    close: async () => {
      await service.close();
      await provider.stop();
    },
  };
}

export const oidcOf = ({ issuer, clientId, clientSecret }: TestProvider): OidcConfiguration => ({
  issuer,
  clientId,
  clientSecret,
  name: 'Landesanmeldung',
  scope: 'openid profile email',
  roleClaim: 'roles',
  roles: ROLES,
  areaClaim: 'ags',
  secondFactor: 'own',
});

/** The next page of ours, that is: the end of the way through the provider. */
export const isOurPage = (next: string): boolean =>
  next.startsWith(`${PUBLIC}/`) && !next.startsWith(`${PUBLIC}/api/`);

/**
 * The whole way as a person goes it: to the provider, through its own pages to log in and to consent, and back.
 * Answers which of our pages the browser ends at.
 */
export async function signIn(
  jar: BrowserJar,
  subject: string,
  start = `${PUBLIC}/api/session/provider`,
  isEnd = isOurPage,
): Promise<string> {
  let page = await jar.visit(start, isEnd);
  for (let step = 0; step < 3 && !isEnd(page.url); step++)
    page = await submit(jar, page.html, subject, isEnd);
  if (!isEnd(page.url)) throw new Error(`the way ends at ${page.url}`);
  return page.url.replace(PUBLIC, '');
}

/** Fills in whichever page the provider shows. */
function submit(jar: BrowserJar, html: string, subject: string, isEnd: (next: string) => boolean) {
  const action = /<form[^>]*action="([^"]+)"/.exec(html)?.[1];
  const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1];
  if (!action || !prompt) throw new Error('the provider shows no form');
  const body = new URLSearchParams(
    prompt === 'login' ? { prompt, login: subject, password: 'x' } : { prompt },
  );
  return jar.visit(action, isEnd, { method: 'POST', body });
}

/** Up to the callback, which is not called: answers its address with code and state. */
export const untilCallback = (jar: BrowserJar, subject: string, start?: string): Promise<string> =>
  signIn(jar, subject, start, (next) => next.includes('/api/session/provider/callback')).then((path) =>
    path.startsWith('/') ? PUBLIC + path : path,
  );

/** Logs in at the provider, then uses its link to cancel instead of consenting. */
export async function cancel(jar: BrowserJar, subject: string): Promise<string> {
  const login = await jar.visit(`${PUBLIC}/api/session/provider`);
  const consent = await submit(jar, login.html, subject, isOurPage);
  const abort = /href="([^"]+\/abort)"/.exec(consent.html)?.[1];
  if (!abort) throw new Error('the provider shows no link to cancel');
  const { url } = await jar.visit(abort, isOurPage);
  return url.replace(PUBLIC, '');
}

export async function accountsOf(db: DataSource) {
  return db.query(
    `SELECT a.id, a.role, a.areas, a.state, a.manages_users, p.name, p.email
       FROM account a JOIN person p ON p.id = a.person_id ORDER BY p.email`,
  );
}

/** An account that somebody invited, or that signs in with a password. */
export async function insertAccount(
  db: DataSource,
  email: string,
  { role = 'municipal_officer', areas = ['14521460'], state = 'active' } = {},
): Promise<string> {
  const [row] = await db.query(
    `WITH person AS (INSERT INTO person (name, email, signs_in) VALUES ('Petra Wolf', $1, true) RETURNING id)
     INSERT INTO account (person_id, role, areas, state, deactivated_at)
     SELECT id, $2, $3, $4::text, CASE WHEN $4::text = 'deactivated' THEN now() END FROM person RETURNING id`,
    [email, role, areas, state],
  );
  return row.id;
}
