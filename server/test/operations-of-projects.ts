import { randomUUID } from 'node:crypto';
import type { Action } from '../src/account/permissions.js';
import { createAccount } from './accounts.js';
import {
  type Asker,
  at,
  ELSEWHERE,
  HERE,
  NEIGHBOUR,
  open,
  type Operation,
  type Target,
} from './operations.js';
import type { TestService } from './service.js';
import { pdf } from './things-of-others.js';
import {
  insertAddress,
  insertBulkImport,
  insertMilestone,
  insertOperator,
  insertProject,
  insertProjectDocument,
  insertPublicationRequest,
} from './things-of-projects.js';

/* Programmes and projects in the matrix of rights. Writes come without `If-Match`: whoever may is then told so (428). */

const upload = { 'content-type': 'application/octet-stream' };
const NOBODYS = 2_000_000_000;

/** Who keeps it, and what lies in it: a neighbour's project may lie in the own Gemeinde too. */
const places = [
  { managedBy: HERE, municipalities: [HERE] },
  { managedBy: NEIGHBOUR, municipalities: [NEIGHBOUR] },
  { managedBy: NEIGHBOUR, municipalities: [NEIGHBOUR, HERE] },
  { managedBy: ELSEWHERE, municipalities: [ELSEWHERE] },
];

/** Within the Land of the test. */
const square = {
  type: 'Polygon',
  coordinates: [
    [
      [400_600, 5_600_100],
      [400_800, 5_600_100],
      [400_800, 5_600_300],
      [400_600, 5_600_300],
      [400_600, 5_600_100],
    ],
  ],
};
const area = { geometry: square, srid: 25833 };
const record = {
  name: 'Cluster 12',
  kind: 'commercial',
  technology: 'ftth',
  municipalities: [{ ags: HERE, addressCount: null }],
};

type Rest = { body?: unknown; headers?: Record<string, string>; answers?: number[] };
/** Makes what hangs on the project, and says its address below it. */
type Below = (projectId: number, db: TestService['db']) => Promise<string> | string;

export function projectOperations(service: () => TestService): Record<string, Operation> {
  const target = (address: string, thing: Target['thing'], { body, headers }: Rest = {}): Target => ({
    address,
    thing,
    body: body as object | undefined,
    headers,
  });
  const whole = (
    method: Operation['method'],
    action: Action,
    address: string,
    rest: Rest = {},
  ): Operation => ({
    method,
    action,
    answers: rest.answers,
    targets: async () => [target(address, {}, rest)],
  });
  /** One project a place, made anew for each call, and one that does not exist. */
  const ofProjects = (
    method: Operation['method'],
    action: Action,
    base: (id: number) => string,
    below: Below,
    rest: Rest = {},
  ): Operation => ({
    method,
    action,
    answers: rest.answers,
    targets: async () => {
      const { db } = service();
      const made: Target[] = [];
      for (const { managedBy, municipalities } of places) {
        const id = await insertProject(db, { municipalities, managed_by: [managedBy], status: 'tendering' });
        const areas = action === 'project.read' ? [managedBy, ...municipalities] : [managedBy];
        made.push(target(base(id) + (await below(id, db)), { areas }, rest));
      }
      const missing = await below(await insertProject(db), db);
      return [...made, target(base(NOBODYS) + missing, null, rest)];
    },
  });
  const json = (id: number) => `/api/project-records/${id}`;
  const read = (below: Below = () => '', rest: Rest = {}) =>
    ofProjects('GET', 'project.read', json, below, rest);
  const write = (method: Operation['method'], below: Below, body?: unknown, answers = [428]) =>
    ofProjects(method, 'project.edit', json, below, { body, answers });
  /** The own upload; that of another is not there, for nobody. */
  const ofImports = (method: Operation['method'], below: string, rest: Rest = {}): Operation => ({
    method,
    action: 'project.edit',
    answers: rest.answers,
    targets: async (asker: Asker | null) => {
      const { db } = service();
      const project = await insertProject(db);
      const other = await createAccount(db);
      const address = (id: string) => `/api/bulk-imports/${id}${below}`;
      const foreign = await insertBulkImport(db, other.id, project);
      const own = asker
        ? [target(address(await insertBulkImport(db, asker.accountId, project)), {}, rest)]
        : [];
      return [...own, target(address(foreign), null, rest), target(address(randomUUID()), null, rest)];
    },
  });
  const withDocument: Below = async (id, db) => {
    const { id: uploader } = await createAccount(db);
    return `/documents/${await insertProjectDocument(db, id, uploader)}`;
  };
  const withRequest: Below = async (id, db) => {
    const { id: asker } = await createAccount(db);
    return `/publication-requests/${await insertPublicationRequest(db, id, 'publish', asker)}/decision`;
  };
  const withMilestone =
    (rest: string): Below =>
    async (id, db) =>
      `/milestones/${await insertMilestone(db, id)}${rest}`;
  const withAddress =
    (rest: string): Below =>
    async (id, db) =>
      `/addresses/${await insertAddress(db, id)}${rest}`;

  return {
    listProgrammes: open('GET', '/api/programmes'),
    getProgramme: open('GET', '/api/programmes/unknown', undefined, [404]),
    listProjects: open('GET', '/api/projects'),
    searchShownAddresses: open('GET', '/api/addresses?search=Hauptstrasse%2012'),
    getShownAddress: open('GET', '/api/addresses/1-1', undefined, [404]),
    getProjectChoices: open('GET', '/api/projects/choices'),
    getProject: open('GET', `/api/projects/${NOBODYS}`, undefined, [404]),
    getProjectArea: open('GET', `/api/projects/${NOBODYS}/area`, undefined, [404]),
    getProjectDocument: open('GET', `/api/projects/${NOBODYS}/documents/${randomUUID()}`, undefined, [404]),
    getSlipStatistics: open('GET', '/api/project-slips'),
    downloadProjects: open('GET', '/api/projects/download?format=csv'),

    listRecords: { method: 'GET', action: 'project.read', targets: at('/api/project-records') },
    createRecord: whole('POST', 'project.edit', '/api/project-records', { body: record }),
    getRecord: read(),
    saveRecord: write('PUT', () => '', record),
    saveLots: write('PUT', () => '/lots', { lots: [] }),
    saveContacts: write('PUT', () => '/contacts', { contacts: [] }),
    listRecordEvents: read(() => '/events'),
    listRecordVersions: read(() => '/versions'),
    diffRecordVersions: read(() => '/versions/diff?from=999999&to=999999', { answers: [404] }),
    addRecordDocument: ofProjects('POST', 'project.edit', json, () => '/documents?name=plan.pdf', {
      body: pdf,
      headers: upload,
    }),
    saveRecordDocument: write('PUT', withDocument, { title: 'Plan', kind: 'other', isPublic: false }),
    reportProject: write('POST', () => '/reports', { counts: { passed: 1 } }),
    confirmProject: write('POST', () => '/confirmations'),
    addMilestone: write('POST', () => '/milestones', { kind: 'contract' }),
    saveMilestoneState: write('PUT', withMilestone(''), { reachedOn: '2026-01-15' }),
    addPromise: write('POST', withMilestone('/promises'), { promised: '2027-Q4', reason: 'weather' }),
    changeStatus: write('POST', () => '/status', { to: 'awarded' }),
    askStepOverride: ofProjects('POST', 'case.check', json, () => '/overrides', {
      body: { requirement: 'tender_ended', to: 'awarded', reason: 'Rundung' },
      answers: [428],
    }),
    decideStepOverride: ofProjects('POST', 'case.override', json, () => '/overrides/1/decision', {
      body: { decision: 'approved' },
      answers: [428],
    }),
    withdrawStepOverride: ofProjects('POST', 'case.check', json, () => '/overrides/1/withdrawal', {
      body: {},
      answers: [428],
    }),
    revokeStepOverride: ofProjects('POST', 'case.override', json, () => '/overrides/1/revocation', {
      body: { reason: 'Irrtum' },
      answers: [428],
    }),
    requestPublication: write('POST', () => '/publication-requests', { kind: 'publish' }),
    decidePublication: ofProjects('POST', 'project.decide', json, withRequest, {
      body: { decision: 'approved' },
      answers: [428],
    }),
    narrowAddressDisplay: write('POST', () => '/address-display', {
      display: 'counts',
      reason: 'Bitte der Anwohner',
    }),
    listAddresses: read(() => '/addresses'),
    listAddressVersions: read(withAddress('/versions')),
    saveAddress: write('PUT', withAddress(''), { state: 'planned' }),
    getRecordArea: read(() => '/area'),
    getRecordSurroundings: read(() => '/surroundings'),
    saveArea: write('PUT', () => '/area', area),
    readAreaFile: whole('POST', 'project.edit', '/api/area-files?name=gebiet.geojson', {
      body: Buffer.from(
        JSON.stringify({ ...square, crs: { type: 'name', properties: { name: 'EPSG:25833' } } }),
      ),
      headers: upload,
    }),
    checkArea: whole('POST', 'project.edit', '/api/area-checks', { body: area }),
    countHouseholds: whole('POST', 'project.read', '/api/area-households', {
      body: area,
      answers: [200, 404],
    }),
    getWorkList: { method: 'GET', action: 'project.read', targets: at('/api/work-list') },

    listBulkImports: { method: 'GET', action: 'project.edit', targets: at('/api/bulk-imports') },
    createBulkImport: ofProjects(
      'POST',
      'project.edit',
      (id) => `/api/bulk-imports?kind=addresses&name=adressen.csv&project=${id}`,
      () => '',
      { body: Buffer.from('Straße;Hausnummer\nHauptstraße;1\n'), headers: upload },
    ),
    getBulkTemplate: whole('GET', 'project.edit', '/api/bulk-imports/template?kind=projects&format=csv'),
    getBulkImport: ofImports('GET', ''),
    saveBulkReading: ofImports('PUT', '/reading', { body: {} }),
    listBulkChanges: ofImports('GET', '/changes'),
    getChangesFile: ofImports('GET', '/changes-file'),
    deleteBulkImport: ofImports('DELETE', '', { answers: [204] }),
    getErrorFile: ofImports('GET', '/error-file', { answers: [200, 404, 409] }),
    applyBulkImport: ofImports('POST', '/application', { body: { basis: 'x' }, answers: [409, 412] }),

    listOperators: { method: 'GET', action: 'operator.read', targets: at('/api/operators') },
    addOperator: {
      method: 'POST',
      action: 'operator.add',
      targets: async () => [target('/api/operators', {}, { body: { name: `Netz ${randomUUID()}` } })],
    },
    mergeOperators: {
      method: 'POST',
      action: 'operator.merge',
      answers: [428],
      targets: async () => {
        const { db } = service();
        const [from, into] = [await insertOperator(db), await insertOperator(db)];
        const body = { into, reason: 'dieselbe Firma' };
        const address = (id: number) => `/api/operators/${id}/merge`;
        return [target(address(from), {}, { body }), target(address(NOBODYS), null, { body })];
      },
    },
  };
}
