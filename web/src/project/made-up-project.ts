import type { MilestoneDto, ProjectDetailDto } from '../api/projects.js';
import { daysBetween, spanOf } from './schedule/promised.js';

/* A project for tests, in the shape of the demo story: Cluster 12 of the Landkreis Bautzen. */

export function madeUpMilestone(
  promised: string[],
  change: Partial<MilestoneDto> = {},
): MilestoneDto & { mayWaive: boolean } {
  const promises = promised.map((each, index) => ({
    number: index + 1,
    promised: each,
    lastDay: spanOf(each).lastDay,
    promisedOn: '2026-03-14',
    reason: null,
    explanation: null,
  })) as unknown as MilestoneDto['promises'];
  const [first, last] = [promises[0], promises.at(-1)];
  return {
    number: 1,
    lotNumber: null,
    kind: 'completion',
    name: null,
    promises,
    reachedOn: null,
    waivedReason: null,
    waivedOn: null,
    continues: null,
    slipDays: first && last ? daysBetween(first.lastDay, last.lastDay) : null,
    overdue: false,
    mayWaive: true,
    ...change,
  };
}

const reasoned = (
  milestone: MilestoneDto,
  reason: MilestoneDto['promises'][number]['reason'],
  explanation: string,
) => {
  Object.assign(milestone.promises.at(-1)!, { reason, explanation });
  return milestone;
};

const milestones = [
  madeUpMilestone(['2025-Q1'], { number: 1, kind: 'contract', reachedOn: '2025-03-21' }),
  reasoned(
    madeUpMilestone(['2025-Q2', '2025-Q3'], {
      number: 2,
      kind: 'construction_start',
      reachedOn: '2025-09-08',
    }),
    'permit_missing',
    'Drei Straßenbauämter hatten noch nicht zugestimmt.',
  ),
  reasoned(
    madeUpMilestone(['2026-Q2', '2026-Q4'], {
      number: 3,
      kind: 'first_connection',
      reachedOn: '2026-11-09',
    }),
    'weather',
    'Bei Dauerfrost ruhte der Tiefbau sechs Wochen.',
  ),
  reasoned(
    madeUpMilestone(['2026-Q4', '2027-Q2'], { number: 4 }),
    'permit_missing',
    'Für drei Bahnquerungen fehlt die Genehmigung.',
  ),
];

export function madeUpProject(change: Partial<ProjectDetailDto> = {}): ProjectDetailDto {
  return {
    id: 12,
    reference: 'BZ-C12',
    name: 'Cluster 12, Landkreis Bautzen',
    kind: 'funded',
    publicState: 'under_construction',
    isDemo: true,
    programme: { id: 'gigabit20', shortName: 'Gigabit 2.0' },
    recipientName: 'Landkreis Bautzen',
    recipientType: 'district',
    districts: [{ ags: '14625', name: 'Landkreis Bautzen' }],
    municipalityCount: 2,
    operators: [{ id: 7, name: 'Muster-Netz Oberlausitz GmbH' }],
    technology: 'ftthb',
    counts: {
      eligible: 4200,
      funded: 4074,
      reserveExtension: 310,
      passed: 2260,
      connected: 1140,
      activated: 212,
      countsOn: '2026-11-09',
    },
    completion: milestones[3]!,
    changedAt: '2026-11-09T10:00:00Z',
    bounds: [14, 51, 15, 52],
    clusterLabel: 'Cluster 12',
    description: null,
    model: 'viability_gap',
    guideline: {
      id: 'gigabit20_2023',
      name: 'Gigabit-Richtlinie 2.0',
      programmeId: 'gigabit20',
      programmeName: 'Gigabit-Richtlinie des Bundes',
    },
    municipalities: [
      { ags: '14625060', name: 'Burkau', sorbianName: 'Porchow', districtAgs: '14625', addressCount: 358 },
      { ags: '14625030', name: 'Bernsdorf', sorbianName: null, districtAgs: '14625', addressCount: null },
    ],
    lots: [],
    milestones,
    costs: {
      total: 3_666_600_000,
      federal: 2_199_960_000,
      state: 1_466_640_000,
      own: 0,
      third: null,
      basis: 'final',
    },
    stateHistory: [
      { publicState: 'funding_applied', since: '2023-06-01' },
      { publicState: 'under_construction', since: '2025-09-08' },
    ],
    onHoldReason: null,
    addressDisplay: 'counts',
    addressCounts: [],
    documents: [],
    hasArea: true,
    asOf: '2026-11-21T10:00:00Z',
    dataVersion: '7',
    ...change,
  };
}
