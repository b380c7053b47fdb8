import { afterAll, beforeAll, expect, it } from 'vitest';
import fc from 'fast-check';
import { type AccountOptions, signedIn } from '../test/accounts.js';
import { type Contract, type FuzzRequest, operationsOf, requestsTo } from '../test/fuzz-requests.js';
import { startTestService, type TestService } from '../test/service.js';
import { insertSmallLand } from '../test/small-land.js';
import { openApiDocument } from './openapi.js';

/*
 * Thousands of requests that nobody would send: whatever comes, the service answers, says what was wrong in its one shape
 * of problem, and nothing of its inside. A longer run, or one run again:
 *
 *   FUZZ_REQUESTS=20000 FUZZ_SEED=1 npx vitest run server/src/fuzz
 */
const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? 2_500);
const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31);

/** Everyone a request may come from; who loses the session by a request signs in again. */
const askers: Record<string, AccountOptions | null> = {
  anonymous: null,
  officer: { role: 'municipal_officer', areas: ['14521035'], managesUsers: true },
  admin: { role: 'admin' },
};

let service: TestService;
let contract: Contract;
let known: string[];
const sessions: Record<string, Record<string, string>> = {};

beforeAll(async () => {
  service = await startTestService(async (db) => {
    await insertSmallLand(db);
    await db.query(`INSERT INTO setting (name, value) VALUES ('seed', '{"finished": true}')`);
  });
  contract = openApiDocument(service.app) as unknown as Contract;
  const others = await Promise.all(
    (['municipal_officer', 'dias_lead', 'admin'] as const).map((role) => signedIn(service, { role })),
  );
  const [officer] = others;
  const { id } = (await upload(officer!.headers)) as { id: string };
  known = [
    ...others.map((other) => other.id),
    ...others.map((other) => other.email),
    '14521035',
    '14521030',
    '14522080',
    '14521',
    '14',
    id,
    '1',
    '2',
    '2026-11-21',
    'ein langer Satz zum Testen',
  ];
}, 120_000);
afterAll(() => service.close());

it(`${REQUESTS} requests of all kinds are answered without a fault (FUZZ_SEED=${SEED})`, async () => {
  const requests = operationsOf(contract).map((operation) => requestsTo(operation, contract, known));
  const asked = fc.tuple(fc.constantFrom(...Object.keys(askers)), fc.oneof(...requests));
  const faults = new Map<string, unknown>();
  const statuses: Record<number, number> = {};
  for (const [asker, request] of fc.sample(asked, { numRuns: REQUESTS, seed: SEED })) {
    const answer = await send(asker, request);
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
    const fault = faultOf(answer, request);
    if (fault) faults.set(`${fault} ${request.operation}`, shown(asker, request, answer.text));
  }
  process.stderr.write(`fuzz: seed ${SEED}, ${JSON.stringify(statuses)}\n`);
  expect(Object.fromEntries(faults)).toEqual({});
  // Else the requests were too wrong to get anywhere.
  expect(statuses[200]).toBeGreaterThan(REQUESTS / 50);
}, 3_600_000);

/** From everywhere, or the limit of attempts by address would answer most of them. */
const somewhere = fc.sample(fc.ipV4(), { numRuns: 100, seed: SEED });
let sent = 0;

type Answer = { status: number; type: string; text: string };

async function send(asker: string, request: FuzzRequest): Promise<Answer> {
  const headers = { ...request.headers };
  const mine = await sessionOf(asker);
  if (mine && !headers.cookie && !headers.authorization) Object.assign(headers, mine);
  const { method, url, payload } = request;
  const remoteAddress = somewhere[sent++ % somewhere.length];
  const answer = await service.fastify.inject({ method, url, headers, payload, remoteAddress });
  if (answer.statusCode === 401) delete sessions[asker];
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type'] ?? ''),
    text: answer.body,
  };
}

async function sessionOf(asker: string): Promise<Record<string, string> | null> {
  const options = askers[asker];
  if (!options) return null;
  return (sessions[asker] ??= (await signedIn(service, options)).headers);
}

const INSIDE =
  /node_modules|\bat [\w.<>]+ \(|\/server\/src|QueryFailed|syntax error at|relation "|column "|violates|invalid input syntax|undefined|\[object /;

function faultOf({ status, type, text }: Answer, { method, url }: FuzzRequest): string | null {
  if (status >= 500) return `${status}`;
  // With "../" an address leads out of the API, to a page.
  if (status < 400 || method === 'HEAD' || !new URL(url, 'http://host').pathname.startsWith('/api/'))
    return null;
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`;
  const { detail } = JSON.parse(text) as { detail?: unknown };
  if (typeof detail !== 'string' || detail === '') return `${status} without a sentence`;
  return INSIDE.test(text) && !INSIDE.test(decodeURIComponent(safe(url)))
    ? `${status} with the inside`
    : null;
}

/** What was sent may come back. */
const safe = (url: string): string => url.replace(/%(?![0-7][0-9a-f])/gi, '%25');

const shown = (asker: string, { method, url, headers, payload }: FuzzRequest, text: string) => ({
  request: `${asker} ${method} ${url.slice(0, 300)}`,
  headers,
  payload: String(payload ?? '').slice(0, 300),
  answer: text.slice(0, 300),
});

async function upload(headers: Record<string, string>): Promise<unknown> {
  const url = '/api/municipalities/14521035/documents?name=Notiz.txt';
  const sent = { ...headers, 'content-type': 'text/plain' };
  return (await service.fastify.inject({ method: 'POST', url, headers: sent, payload: 'Notiz' })).json();
}
