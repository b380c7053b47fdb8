import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sessionHeaders, signedIn, withToken } from '../test/accounts.js';
import { startTestService, type TestService } from '../test/service.js';
import { insertSmallLand } from '../test/small-land.js';
import { aDocumentOf, aNewTokenOf, aSessionOf, aTokenOf, pdf } from '../test/things-of-others.js';
import {
  type Asker,
  at,
  ELSEWHERE,
  HERE,
  NEIGHBOUR,
  open,
  type Operation,
  own,
  type Target,
} from '../test/operations.js';
import { adviceOperations } from '../test/operations-of-advice.js';
import { fundingOperations } from '../test/operations-of-funding.js';
import { projectOperations } from '../test/operations-of-projects.js';
import { takeAlongOperations } from '../test/operations-to-take-along.js';
import { type Action, may, mayAct, notByToken, type Role, type Thing } from './account/permissions.js';

/*
 * Every operation of the contract, called as everyone there is: what the table of rights says is what the service does.
 * An operation that stands in the contract and not here, or here and not there, fails.
 */

const holders = {
  'municipal officer': { role: 'municipal_officer', areas: [HERE], managesUsers: false },
  'municipal officer who manages users': { role: 'municipal_officer', areas: [HERE], managesUsers: true },
  'district officer': { role: 'district_officer', areas: ['14521'], managesUsers: false },
  'district officer who manages users': { role: 'district_officer', areas: ['14521'], managesUsers: true },
  advisor: { role: 'dias_advisor', areas: [], managesUsers: false },
  lead: { role: 'dias_lead', areas: [], managesUsers: false },
  admin: { role: 'admin', areas: [], managesUsers: false },
  auditor: { role: 'auditor', areas: [], managesUsers: false },
} satisfies Record<string, { role: Role; areas: string[]; managesUsers: boolean }>;

let service: TestService;
beforeAll(async () => {
  service = await startTestService(async (db) => {
    await insertSmallLand(db);
    await db.query(`INSERT INTO setting (name, value) VALUES ('seed', '{"finished": true}')`);
  });
}, 120_000);
afterAll(() => service.close());

const ofPlaces = (
  method: Operation['method'],
  action: Action,
  address: (ags: string) => string,
  rest: { body?: object; headers?: Record<string, string>; answers?: number[] } = {},
): Operation => ({
  method,
  action,
  answers: rest.answers,
  targets: async () =>
    [HERE, NEIGHBOUR, ELSEWHERE, null].map((ags) => ({
      address: address(ags ?? '14521999'),
      thing: ags ? { areas: [ags, ags.slice(0, 5)] } : null,
      body: rest.body,
      headers: rest.headers,
    })),
});
const ofAccounts = (
  method: Operation['method'],
  action: Action,
  address: (id: string) => string,
  rest: { body?: object; answers?: number[]; state?: 'active' | 'invited' | 'deactivated' } = {},
): Operation => ({
  method,
  action,
  answers: rest.answers,
  targets: async () => {
    const made = await Promise.all(
      [
        { role: 'municipal_officer' as const, areas: [HERE] },
        { role: 'municipal_officer' as const, areas: [ELSEWHERE] },
        { role: 'dias_advisor' as const, areas: [] },
      ].map(async (scope) => {
        const { id } = await signedIn(service, { ...scope, state: rest.state ?? 'active' });
        return { address: address(id), thing: { account: id, ...scope }, body: rest.body };
      }),
    );
    return [...made, { address: address(randomUUID()), thing: null, body: rest.body }];
  },
});

const reason = { reason: 'für die Prüfung' };
const json = (ags: string) => `/api/municipalities/${ags}`;

const operations: Record<string, Operation> = {
  ...takeAlongOperations,
  getHealth: open('GET', '/api/health'),
  getReady: open('GET', '/api/ready'),
  getPublisher: open('GET', '/api/publisher'),
  getSession: open('GET', '/api/session'),
  getSignInOptions: open('GET', '/api/sign-in-options'),
  signIn: open('POST', '/api/session', { email: 'niemand@kommune.example', password: 'falsch' }, [401, 429]),
  startProviderSignIn: open('GET', '/api/session/provider', undefined, [404]),
  finishProviderSignIn: open('GET', '/api/session/provider/callback', undefined, [302, 404]),
  finishProviderSignInWithCode: open(
    'POST',
    '/api/session/provider/code',
    { code: '000000' },
    [401, 404, 409, 429],
  ),
  requestPasswordReset: open(
    'POST',
    '/api/password-resets',
    { email: 'niemand@kommune.example' },
    [202, 429],
  ),
  getLink: open('GET', '/api/links/unknown', undefined, [404, 429]),
  useLink: open('PUT', '/api/links/unknown', { newPassword: 'ein langer Satz' }, [404, 429]),
  signOut: {
    method: 'DELETE',
    action: 'own_account.secure',
    targets: async (asker) => [{ address: '/api/session', thing: { account: asker?.accountId } }],
  },
  listSessions: own('GET', '/api/sessions'),
  signOutEverywhere: own('DELETE', '/api/sessions'),
  endSession: {
    method: 'DELETE',
    action: 'own_account.use',
    targets: async (asker) => {
      const foreign = await signedIn(service);
      return [
        { address: `/api/sessions/${await aSessionOf(service, foreign.id)}`, thing: { account: foreign.id } },
        { address: `/api/sessions/${randomUUID()}`, thing: null },
        ...(asker
          ? [
              {
                address: `/api/sessions/${await aSessionOf(service, asker.accountId)}`,
                thing: { account: asker.accountId },
              },
            ]
          : []),
      ];
    },
  },
  saveOwnAccount: own('PUT', '/api/own-account', { name: 'Kim Beispiel', phone: null }),
  changePassword: own(
    'PUT',
    '/api/own-account/password',
    { currentPassword: 'falsch', newPassword: 'ein neuer langer Satz' },
    [400, 409, 422, 429],
  ),
  beginSecondFactor: {
    method: 'POST',
    action: 'own_account.secure',
    targets: async (asker) => [
      { address: '/api/own-account/second-factor', thing: { account: asker?.accountId } },
    ],
  },
  confirmSecondFactor: {
    method: 'PUT',
    action: 'own_account.secure',
    targets: async (asker) => [
      {
        address: '/api/own-account/second-factor',
        thing: { account: asker?.accountId },
        body: { code: '000000' },
      },
    ],
    answers: [400, 409, 422, 429],
  },
  removeSecondFactor: own(
    'POST',
    '/api/own-account/second-factor/removal',
    { password: 'falsch' },
    [400, 409, 422, 429],
  ),
  renewRecoveryCodes: own(
    'POST',
    '/api/own-account/recovery-codes',
    { code: '000000' },
    [400, 409, 422, 429],
  ),
  listAccessTokens: own('GET', '/api/access-tokens'),
  createAccessToken: own('POST', '/api/access-tokens', { name: 'QGIS', scopes: ['read'], days: 1 }),
  revokeAccessToken: {
    method: 'DELETE',
    action: 'own_account.use',
    targets: async (asker) => {
      const foreign = await withToken(service);
      return [
        {
          address: `/api/access-tokens/${await aTokenOf(service, foreign.id)}`,
          thing: { account: foreign.id },
        },
        { address: `/api/access-tokens/${randomUUID()}`, thing: null },
        ...(asker
          ? [
              {
                address: `/api/access-tokens/${await aNewTokenOf(service, asker.accountId)}`,
                thing: { account: asker.accountId },
              },
            ]
          : []),
      ];
    },
  },
  listAccounts: { method: 'GET', action: 'account.read', targets: at('/api/accounts') },
  inviteAccount: {
    method: 'POST',
    action: 'account.manage',
    targets: async () => [
      {
        address: '/api/accounts',
        thing: {},
        body: {
          email: `${randomUUID()}@kommune.example`,
          name: 'Kim Beispiel',
          role: 'municipal_officer',
          areas: [HERE],
        },
      },
    ],
  },
  getAccount: ofAccounts('GET', 'account.read', (id) => `/api/accounts/${id}`),
  saveAccount: ofAccounts('PUT', 'account.manage', (id) => `/api/accounts/${id}`, {
    body: { role: 'municipal_officer', areas: [HERE], managesUsers: false, ...reason },
    answers: [428],
  }),
  deactivateAccount: ofAccounts('POST', 'account.manage', (id) => `/api/accounts/${id}/deactivation`, {
    body: reason,
  }),
  reactivateAccount: ofAccounts('POST', 'account.manage', (id) => `/api/accounts/${id}/reactivation`, {
    body: reason,
    state: 'deactivated',
  }),
  renewInvitation: ofAccounts('POST', 'account.manage', (id) => `/api/accounts/${id}/invitation`, {
    state: 'invited',
  }),
  resetAccount: ofAccounts('POST', 'account.manage', (id) => `/api/accounts/${id}/reset`, { body: reason }),
  listAccountVersions: ofAccounts('GET', 'account.read', (id) => `/api/accounts/${id}/versions`),
  diffAccountVersions: ofAccounts(
    'GET',
    'account.read',
    (id) => `/api/accounts/${id}/versions/diff?from=999999&to=999999`,
    { answers: [404] },
  ),
  listMails: { method: 'GET', action: 'outbox.read', targets: at('/api/outbox') },
  listMunicipalities: open('GET', '/api/municipalities'),
  getMunicipality: open('GET', json(HERE)),
  saveMunicipality: ofPlaces('PUT', 'municipality.edit', json, {
    body: { sorbianName: null, website: 'https://www.kommune.example/', ...reason },
    answers: [428],
  }),
  listMunicipalityVersions: open('GET', `${json(HERE)}/versions`),
  diffMunicipalityVersions: open(
    'GET',
    `${json(HERE)}/versions/diff?from=999999&to=999999`,
    undefined,
    [404],
  ),
  listDocuments: ofPlaces('GET', 'document.read', (ags) => `${json(ags)}/documents`),
  addDocument: ofPlaces('POST', 'document.add', (ags) => `${json(ags)}/documents?name=plan.pdf`, {
    body: pdf,
    headers: { 'content-type': 'application/octet-stream' },
  }),
  getDocument: {
    method: 'GET',
    action: 'document.read',
    targets: async () => [
      ...(await Promise.all(
        [HERE, NEIGHBOUR, ELSEWHERE].map(async (ags) => ({
          address: `/api/documents/${await aDocumentOf(service, ags)}`,
          thing: { areas: [ags, ags.slice(0, 5)] },
        })),
      )),
      { address: `/api/documents/${randomUUID()}`, thing: null },
    ],
  },
  listDistricts: open('GET', '/api/districts'),
  listCoverageEditions: open('GET', '/api/coverage-editions'),
  listEditionVersions: open('GET', '/api/coverage-editions/999999/versions', undefined, [404]),
  diffEditionVersions: open(
    'GET',
    '/api/coverage-editions/999999/versions/diff?from=1&to=1',
    undefined,
    [404],
  ),
  getCoverage: open('GET', '/api/coverage?area=14521035', undefined, [200, 404]),
  listCoverageShares: open('GET', '/api/coverage-shares', undefined, [200, 404]),
  getCoverageProfile: open('GET', `${json(HERE)}/coverage`, undefined, [200, 404]),
  getCoverageTrend: open('GET', `${json(HERE)}/coverage-trend`, undefined, [200, 404]),
  getDistrictCoverage: open('GET', '/api/districts/14521/coverage', undefined, [200, 404]),
  getDistrictCoverageTrend: open('GET', '/api/districts/14521/coverage-trend', undefined, [200, 404]),
  getStateCoverage: open('GET', '/api/states/14/coverage', undefined, [200, 404]),
  getStateCoverageTrend: open('GET', '/api/states/14/coverage-trend', undefined, [200, 404]),
  getMapOutline: open('GET', '/api/map/outline'),
  ...projectOperations(() => service),
  ...fundingOperations(() => service),
  ...adviceOperations(() => service),
  downloadCoverageShares: open('GET', '/api/coverage-shares/download?format=csv', undefined, [200, 404]),
};

describe('Every operation of the contract', () => {
  it('stands in this table, with the method and address of the contract', async () => {
    const contract = (await service.get('/api/openapi.json')).json as {
      paths: Record<string, Record<string, { operationId: string }>>;
    };
    const found = Object.values(contract.paths)
      .flatMap((methods) => Object.values(methods))
      .map(({ operationId }) => operationId);
    expect(Object.keys(operations).sort()).toEqual(found.sort());
  });
});

describe.each(Object.entries(operations))('%s', (_name, operation) => {
  it(operation.action ? 'is 401 for someone who is not signed in' : 'is open to anyone', async () => {
    for (const target of await operation.targets(null)) {
      const { status, detail } = await call(operation, target, {});
      if (operation.action) expect(status).toBe(401);
      else expectAnswered(operation, status, detail);
    }
  });

  it.each(Object.entries(holders))('for a %s is what the table says', async (who, holder) => {
    const asker = await askerOf(who, holder);
    const targets = await operation.targets(asker);
    const missing = await sentenceOfMissing(operation, asker, targets);
    for (const target of targets) {
      // Some operations end the session that they are called with.
      const { headers } = operation.method === 'GET' ? asker : await sameAgain(asker);
      const { status, detail } = await call(operation, target, headers);
      if (!operation.action) expectAnswered(operation, status, detail);
      else if (!mayAct(asker, operation.action)) expect(status).toBe(403);
      else if (target.thing && (isWhole(target.thing) || may(asker, operation.action, target.thing)))
        expectAnswered(operation, status, detail);
      else expect({ status, detail }).toEqual({ status: 404, detail: missing });
    }
  });

  if (operation.action && notByToken.includes(operation.action))
    it('is not for an access token', async () => {
      const script = await withToken(service, { role: 'admin', scopes: ['read', 'write'] });
      const [target] = await operation.targets({
        ...holders.admin,
        accountId: script.id,
        headers: script.headers,
      });
      expect((await call(operation, target!, script.headers)).status).toBe(403);
    });
});

/** Lists and the like: the role alone decides. */
const isWhole = (thing: Thing) => Object.keys(thing).length === 0;

/** With the sentence, so that a failure says what was refused. */
function expectAnswered(operation: Operation, status: number, detail = ''): void {
  const answers = operation.answers?.join('|') ?? '2..';
  expect(`${status} ${detail}`).toMatch(new RegExp(`^(${answers}) `));
}

/** One account for each that there is, however many operations it calls. */
const askers = new Map<string, Promise<Asker>>();
async function askerOf(
  who: string,
  holder: { role: Role; areas: string[]; managesUsers: boolean },
): Promise<Asker> {
  if (!askers.has(who))
    askers.set(
      who,
      signedIn(service, holder).then(({ id, headers }) => ({ ...holder, accountId: id, headers })),
    );
  return sameAgain(await askers.get(who)!);
}

async function sameAgain(asker: Asker): Promise<Asker> {
  return { ...asker, headers: await sessionHeaders(service, asker.accountId) };
}

/** What is answered for a thing that does not exist: one outside the scope must look the same. */
async function sentenceOfMissing(
  operation: Operation,
  asker: Asker,
  targets: Target[],
): Promise<string | undefined> {
  const missing = targets.find(({ thing }) => thing === null);
  return missing && (await call(operation, missing, (await sameAgain(asker)).headers)).detail;
}

async function call(
  { method }: Operation,
  { address, body, headers: own }: Target,
  headers: Record<string, string>,
): Promise<{ status: number; detail?: string }> {
  const answer = await service.fastify.inject({
    method,
    url: address,
    headers: { ...headers, ...own },
    payload: body,
  });
  const isProblem = String(answer.headers['content-type']).includes('problem+json');
  // The key that was asked for may stand in the sentence; it says nothing about the thing.
  const detail = isProblem ? (answer.json() as { detail: string }).detail.replace(/\d+/g, '…') : undefined;
  return { status: answer.statusCode, detail };
}
