import type { ProjectDetailDto } from '../api/projects.js';
import { madeUpMilestone, madeUpProject } from '../project/made-up-project.js';

/** Projects of the made-up Land, for tests of the pages. One name tries to break out of the page. */
export const madeUpProjects: ProjectDetailDto[] = [
  madeUpProject(),
  madeUpProject({
    id: 9,
    reference: 'BZ-C9',
    name: 'Cluster 9 </script><i>',
    publicState: 'finished',
    completion: madeUpMilestone(['2021-Q3', '2021-Q4'], { reachedOn: '2021-12-20' }),
    milestones: [],
    counts: {
      eligible: null,
      funded: 412,
      reserveExtension: null,
      passed: 412,
      connected: 398,
      activated: null,
      countsOn: null,
    },
    costs: { ...madeUpProject().costs, total: null, federal: null, state: null, own: null },
    recipientName: null,
    operators: [],
    guideline: null,
    municipalities: [
      { ags: '14625060', name: 'Burkau', sorbianName: 'Porchow', districtAgs: '14625', addressCount: 412 },
    ],
    municipalityCount: 1,
    hasArea: false,
  }),
  madeUpProject({
    id: 30,
    reference: 'EWA-30',
    name: 'Glasfaser Bernsdorf',
    kind: 'commercial',
    publicState: 'commercial',
    recipientName: null,
    programme: null,
    guideline: null,
    completion: madeUpMilestone(['2026-Q2'], { overdue: true }),
    milestones: [madeUpMilestone(['2026-Q2'], { overdue: true })],
    counts: {
      eligible: null,
      funded: 1,
      reserveExtension: null,
      passed: null,
      connected: null,
      activated: null,
      countsOn: null,
    },
    costs: { ...madeUpProject().costs, total: null, federal: null, state: null, own: null },
    municipalities: [
      { ags: '14625030', name: 'Bernsdorf', sorbianName: null, districtAgs: '14625', addressCount: 1 },
    ],
    municipalityCount: 1,
  }),
];

const head = { asOf: '2026-11-21T10:00:00Z', dataVersion: '7' };
const choice = (key: string | number, name: string, count: number) => ({ key, name, count });
const choices = {
  states: [
    choice('under_construction', 'im Bau', 1),
    choice('finished', 'fertiggestellt', 1),
    choice('commercial', 'eigenwirtschaftlich', 1),
  ],
  kinds: [choice('funded', 'gefördert', 2), choice('commercial', 'eigenwirtschaftlich', 1)],
  programmes: [choice('gigabit20', 'Gigabit 2.0', 2)],
  operators: [choice(7, 'Muster-Netz Oberlausitz GmbH', 2)],
  districts: [choice('14625', 'Landkreis Bautzen', 3)],
  years: [choice(2021, '2021', 1), choice(2027, '2027', 1)],
  ...head,
};
const slipRow = {
  projects: 3,
  moved: 2,
  overdue: 1,
  medianSlipDays: 92,
  largestSlipDays: 181,
  reasons: [
    { reason: 'weather', count: 1 },
    { reason: 'permit_missing', count: 2 },
  ],
};
const slips = (by: string) => ({
  by,
  kind: 'completion',
  items: [{ key: '14625', name: 'Landkreis Bautzen', ...slipRow }],
  total: slipRow,
  ...head,
});

/** Undefined: nothing about projects was asked; null: there is no such thing. */
export function projectsAnswer({ pathname, searchParams }: URL): unknown {
  const [, , resource, key] = pathname.split('/');
  if (resource === 'project-slips') return slips(searchParams.get('by') ?? 'district');
  if (resource !== 'projects') return undefined;
  if (key === 'choices') return choices;
  if (key) return madeUpProjects.find(({ id }) => String(id) === key) ?? null;
  return listOf(searchParams);
}

function listOf(params: URLSearchParams) {
  const [state, place, moved, after] = ['state', 'municipality', 'moved', 'after'].map((name) =>
    params.get(name),
  );
  const found = madeUpProjects.filter(
    (project) =>
      (!state || project.publicState === state) &&
      (!place || project.municipalities.some(({ ags }) => ags === place)) &&
      (!moved || (project.completion?.promises.length ?? 0) > 1 === (moved === 'yes')),
  );
  const from = after ? Number(after) : 0;
  // Pages of two, so that there is a next one.
  const items = found.slice(from, from + 2);
  const next = from + 2 < found.length ? String(from + 2) : null;
  return { items, next, total: found.length, ...head };
}
