import type { RecordDto, RecordItemDto, TaskDto, WorkListDto } from '../../api/records.js';
import { madeUpMilestone, madeUpProject } from '../made-up-project.js';

/* What an officer of the Landkreis Bautzen gets, for tests: a project with an overdue promise, and the start page. */

const { counts, costs, municipalities, technology, bounds } = madeUpProject();

export function madeUpBuilding(change: Partial<RecordDto> = {}): RecordDto {
  return {
    id: 12,
    reference: 'BZ-C12',
    name: 'Heidebogen',
    kind: 'funded',
    status: 'under_construction',
    statusSince: '2025-09-08',
    publicState: 'under_construction',
    isDemo: true,
    recipientName: 'Landkreis Bautzen',
    counts: { ...counts, funded: 2960, passed: 1620, connected: 1184, activated: 742 },
    reportedAt: '2026-06-30T09:00:00Z',
    care: [],
    mayEdit: true,
    clusterLabel: null,
    description: null,
    guidelineVersionId: 'gigabit20_2023',
    callId: null,
    programme: null,
    recipientType: 'district',
    recipientArea: '14625',
    managedBy: ['14625'],
    technology,
    model: null as unknown as RecordDto['model'],
    costs,
    costsOfCase: [],
    costsApplied: false,
    overrides: [],
    mayAskOverride: false,
    municipalities,
    lots: [],
    milestones: [
      madeUpMilestone(['2025-Q3'], { number: 1, kind: 'construction_start', reachedOn: '2025-09-08' }),
      madeUpMilestone(['2027-Q4'], { number: 2, kind: 'first_connection' }),
      madeUpMilestone(['2026-Q2', '2026-08-31'], { number: 3, lotNumber: 2, overdue: true }),
    ],
    contacts: [],
    documents: [],
    facts: [],
    transitions: [],
    publication: {
      publishedAt: '2025-01-01T09:00:00Z',
      early: false,
      addressDisplay: 'counts',
      requests: [],
    },
    countsFrom: 'reported',
    addressCount: 0,
    hasArea: true,
    areaKm2: 12,
    bounds,
    lastReportBy: { kind: 'account', office: 'Kommune', name: 'Katrin Hanske' },
    mayDecide: false,
    ...change,
  };
}

const overdue = {
  rule: 'promise_overdue',
  severity: 'overdue',
  sentence: 'Termin abgelaufen; seit 71 Tagen keine Meldung',
  dueOn: '2026-08-31',
} as const;

export function madeUpItem(change: Partial<RecordItemDto> = {}): RecordItemDto {
  const record = madeUpBuilding();
  return {
    id: record.id,
    reference: record.reference,
    name: record.name,
    kind: record.kind,
    status: record.status,
    statusSince: record.statusSince,
    publicState: record.publicState,
    isDemo: record.isDemo,
    recipientName: record.recipientName,
    municipalityCount: 4,
    lotCount: 2,
    counts: record.counts,
    nextMilestone: record.milestones[2]!,
    reportedAt: record.reportedAt,
    care: [overdue],
    mayEdit: true,
    ...change,
  };
}

export const madeUpTask = (change: Partial<TaskDto> = {}): TaskDto => ({
  kind: 'promise_overdue',
  project: { id: 12, name: 'Heidebogen' },
  milestone: 3,
  dueOn: '2026-08-31',
  title: 'Zugesagten Termin melden: Fertigstellung Los 2',
  why: 'Zugesagt war der 31.08.2026. Seitdem liegt keine Meldung vor.',
  deed: 'Termin melden',
  href: '/vorhaben/12/melden?termin=3',
  ...change,
});

export const madeUpWorkList = (change: Partial<WorkListDto> = {}): WorkListDto => ({
  today: '2026-09-09',
  scope: 'Landkreis Bautzen',
  sentence: '1 Frist ist überfällig. 1 von 1 Vorhaben braucht Pflege.',
  tasks: [madeUpTask()],
  laterTasks: 2,
  projects: [madeUpItem()],
  projectCount: 1,
  careCount: 1,
  suggested: 12,
  news: [],
  lastVisit: '2026-09-07T09:00:00Z',
  ...change,
});
