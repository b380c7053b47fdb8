import type { Action } from '../src/account/permissions.js';
import { at, ELSEWHERE, HERE, NEIGHBOUR, open, type Operation, type Target } from './operations.js';
import type { TestService } from './service.js';
import { insertCase } from './things-of-funding.js';
import { insertProject } from './things-of-projects.js';

/* Funding cases in the matrix of rights. Writes come without `If-Match`: whoever may is then told so (428). */

const NOBODYS = 2_000_000_000;
/** Who keeps the project, and what lies in it: another Gemeinde in it does not see the money. */
const places = [
  { managedBy: HERE, municipalities: [HERE] },
  { managedBy: NEIGHBOUR, municipalities: [NEIGHBOUR] },
  { managedBy: NEIGHBOUR, municipalities: [NEIGHBOUR, HERE] },
  { managedBy: ELSEWHERE, municipalities: [ELSEWHERE] },
];

/** Of a version that does not exist. */
const aFigure = {
  kind: 'parameter',
  guidelineVersionId: 'gibt_es_nicht',
  name: 'cap_eur',
  value: 1,
  source: 'Test',
  trust: 'primary',
  reason: 'für die Prüfung',
};

type Rest = { body?: unknown; answers?: number[] };

export function fundingOperations(service: () => TestService): Record<string, Operation> {
  /** One case a place, made anew for each call, and one that does not exist. */
  const ofCases = (
    method: Operation['method'],
    action: Action,
    below: string,
    { body, answers }: Rest = {},
  ): Operation => ({
    method,
    action,
    answers,
    targets: async () => {
      const { db } = service();
      const made: Target[] = [];
      for (const { managedBy, municipalities } of places) {
        const id = await insertProject(db, { municipalities, managed_by: [managedBy], status: 'tendering' });
        await insertCase(db, id);
        made.push({
          address: `/api/funding-cases/${id}${below}`,
          thing: { areas: [managedBy] },
          body: body as object,
        });
      }
      const missing = { address: `/api/funding-cases/${NOBODYS}${below}`, thing: null, body: body as object };
      return [...made, missing];
    },
  });
  const read = (below = '', rest: Rest = {}) => ofCases('GET', 'case.read', below, rest);
  const write = (
    method: Operation['method'],
    below: string,
    body: unknown = {},
    action: Action = 'case.edit',
  ) => ofCases(method, action, below, { body, answers: [428] });
  const whole = (
    method: Operation['method'],
    action: Action,
    address: string,
    body?: object,
    answers?: number[],
  ): Operation => ({ method, action, targets: at(address, body), answers });
  const track = '/tracks/federal';
  const step = { to: 'submitted' };

  return {
    openCase: whole('POST', 'case.edit', '/api/funding-cases', { projectId: NOBODYS }, [404]),
    listCases: whole('GET', 'case.read', '/api/funding-cases'),
    getCase: read(),
    saveCase: write('PUT', '', { summary: 'Kurz' }),
    getCaseOverlaps: read('/overlaps'),
    getCaseCoverage: read('/coverage'),
    listCaseEvents: read('/events'),
    listCaseVersions: read('/versions'),
    exportCase: ofCases('GET', 'case.export', '/export'),
    getApplicantForm: ofCases('GET', 'case.edit', '/applicant-form.xlsx'),
    checkApplicantForm: ofCases('POST', 'case.edit', '/applicant-form?name=Antrag.xlsx', { answers: [422] }),
    applyApplicantForm: ofCases('POST', 'case.edit', '/applicant-form/application?name=Antrag.xlsx&basis=x', {
      answers: [422],
    }),
    saveTrack: write('PUT', track),
    changeTrackStatus: write('POST', `${track}/status`, step),
    addNotice: write(
      'POST',
      `${track}/notices`,
      { kind: 'provisional', dated: '2024-01-17', issuingBody: 'PwC', amount: 1_466_640_000 },
      'case.check',
    ),
    saveNotice: write('PUT', `${track}/notices/1`, { unappealableOn: '2024-02-20' }, 'case.check'),
    decideNotice: write('POST', `${track}/notices/1/decision`, { decision: 'confirmed' }, 'case.check'),
    addPayout: write('POST', `${track}/payout-requests`, { requestedAmount: 100 }),
    savePayout: write('PUT', `${track}/payout-requests/1`, { requestedAmount: 100 }),
    changePayoutStatus: write('POST', `${track}/payout-requests/1/status`, step),
    savePlan: write('PUT', `${track}/drawdown-plan`, { years: [] }),
    addProof: write('POST', `${track}/proofs`, { kind: 'interim' }),
    saveProof: write('PUT', `${track}/proofs/1`, { kind: 'interim' }),
    changeProofStatus: write('POST', `${track}/proofs/1/status`, step),
    addChangeRequest: write('POST', `${track}/change-requests`, { kind: 'other', reason: 'Wetter' }),
    saveChangeRequest: write('PUT', `${track}/change-requests/1`, { kind: 'other', reason: 'Wetter' }),
    changeRequestStatus: write('POST', `${track}/change-requests/1/status`, step),
    saveDialogues: write('PUT', '/dialogues', { dialogues: [] }),
    saveSurveys: write('PUT', '/surveys', { surveys: [] }),
    saveCommitments: write('PUT', '/commitments', { commitments: [] }),
    saveTenders: write('PUT', '/tenders', { tenders: [] }),
    saveScorePoints: write('PUT', '/score-points', { points: [] }),
    askOverride: write('POST', '/overrides', { rule: 'shares_add_up', reason: 'Rundung' }, 'case.check'),
    decideOverride: write('POST', '/overrides/1/decision', { decision: 'approved' }, 'case.override'),
    withdrawOverride: write('POST', '/overrides/1/withdrawal', {}, 'case.check'),
    revokeOverride: write('POST', '/overrides/1/revocation', { reason: 'Irrtum' }, 'case.override'),
    listDeadlines: whole('GET', 'case.read', '/api/deadlines'),
    saveOwnDeadlines: write('PUT', '/own-deadlines', { deadlines: [] }),
    getCalendarFeed: whole('GET', 'case.read', '/api/calendar-feed'),
    renewCalendarFeed: whole('POST', 'case.read', '/api/calendar-feed'),
    endCalendarFeed: whole('DELETE', 'case.read', '/api/calendar-feed'),
    getCalendar: open('GET', '/api/calendar-feeds/unknown', undefined, [404]),
    // No programme is there to reckon with.
    forecast: whole('POST', 'case.read', '/api/forecasts', { municipalities: [HERE] }, [404]),
    findProgrammes: whole('GET', 'case.read', `/api/programme-finder?area=${HERE}`),
    listProgrammeChanges: whole('GET', 'programme.edit', '/api/programme-changes'),
    proposeProgrammeChange: whole('POST', 'programme.edit', '/api/programme-changes', aFigure, [404]),
    getProgrammeChange: whole('GET', 'programme.edit', `/api/programme-changes/${NOBODYS}`, undefined, [404]),
    decideProgrammeChange: whole(
      'POST',
      'programme.edit',
      `/api/programme-changes/${NOBODYS}/decision`,
      { decision: 'approved' },
      [404],
    ),
    getDesk: whole('GET', 'case.read', '/api/desk'),
    getDeskFile: whole('GET', 'case.read', '/api/desk/file?format=csv'),
    assignCases: whole('POST', 'case.check', '/api/desk/assignments', {
      assignedTo: null,
      cases: [{ id: NOBODYS, assigned: null }],
    }),
    saveSearch: whole('POST', 'case.read', '/api/desk/searches', { name: 'Meine', q: '' }),
    dropSearch: whole('DELETE', 'case.read', `/api/desk/searches/${NOBODYS}`, undefined, [404]),
    saveAbsence: whole('PUT', 'case.check', '/api/desk/absence', { firstDay: null, lastDay: null }),
    getReview: read('/review'),
    submitCase: write('POST', '/submissions'),
    reviewSection: write('PUT', '/review/costs', { state: 'accepted' }, 'case.check'),
    endReview: write('POST', '/review', { outcome: 'accepted' }, 'case.check'),
    getCaseChanges: read('/changes'),
    listMessages: read('/messages'),
    addMessage: ofCases('POST', 'case.edit', '/messages', { body: { body: 'Guten Tag' } }),
    visitCase: ofCases('POST', 'case.read', '/visits'),
    getLandtagReport: whole('GET', 'report.read', '/api/funding-reports/landtag'),
    getDrawdownReport: whole('GET', 'report.read', '/api/funding-reports/drawdown'),
    getProgrammeReport: whole('GET', 'report.read', '/api/funding-reports/programmes'),
    getLandtagFile: whole('GET', 'report.read', '/api/funding-reports/landtag/file?format=csv'),
    getDrawdownFile: whole('GET', 'report.read', '/api/funding-reports/drawdown/file?format=csv'),
    getProgrammeFile: whole('GET', 'report.read', '/api/funding-reports/programmes/file?format=csv'),
  };
}
