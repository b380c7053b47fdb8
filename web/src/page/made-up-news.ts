import type { NewsDto } from '../api/subscription.js';

const news = (id: string, day: string, part: Partial<NewsDto>): NewsDto => ({
  id,
  kind: 'project',
  moment: `${day}T09:00:00Z`,
  project: null,
  state: null,
  promise: null,
  edition: null,
  isDemo: true,
  sentence: '',
  ...part,
});
const edition = {
  source: 'Breitbandatlas',
  userGroup: 'households' as const,
  referenceDate: '2021-06-30',
  count: 8,
};
/** The contract says null, the generated types of an enum do not. */
const none = null as never;
const project = { id: 12, name: 'Cluster 12' };
const milestone = { kind: 'completion' as const, name: null, lotNumber: null };

/** What is new in the made-up Land: more figures than projects, as after a first load. */
export const madeUpNews: NewsDto[] = [
  news('ausgabe-3', '2026-11-20', { kind: 'edition', edition }),
  news('ausgabe-2', '2026-11-20', { kind: 'edition', edition: { ...edition, userGroup: 'business' } }),
  news('projekt-12-stand-4', '2026-11-18', {
    kind: 'state',
    project,
    state: { from: 'tendering', to: 'build_prepared' },
  }),
  news('projekt-12-termin-1-2', '2026-11-12', {
    kind: 'promise',
    project,
    promise: { milestone, from: '2027-Q3', to: '2028-Q1', later: true, reason: 'weather' },
  }),
  news('projekt-9-neu', '2026-11-09', {
    project: { id: 9, name: 'Cluster 9 </script><i>' },
    state: { from: none, to: 'finished' },
  }),
  news('projekt-12-termin-2-1', '2026-11-03', {
    kind: 'promise',
    project,
    promise: { milestone, from: null, to: '2027-Q3', later: null, reason: none },
  }),
];
