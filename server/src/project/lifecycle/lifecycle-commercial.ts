import type { LifeCycle } from './lifecycle.js';
import { corrections, holds, step, withdrawals } from './lifecycle-rows.js';
import type { ProjectStatus } from '../words.js';

/* The life cycle of a commercial project: no tracks, no notices, and no law that names its steps. */

const path = [
  'announced',
  'planned',
  'under_construction',
  'commissioned',
  'closed',
] as const satisfies ProjectStatus[];

export const commercialCycles: readonly LifeCycle[] = [
  {
    id: 'commercial_1',
    validFrom: '2013-01-01',
    begins: 'announced',
    path,
    side: ['withdrawn', 'on_hold'],
    steps: [
      step('announced', 'planned', 'Planung melden', {
        requirements: ['operator_per_lot', 'start_promised'],
      }),
      step('planned', 'under_construction', 'Baubeginn melden', { requirements: ['construction_started'] }),
      step('under_construction', 'commissioned', 'Inbetriebnahme melden', {
        requirements: ['commissioning_dated', 'milestones_done', 'connected_reported'],
      }),
      step('commissioned', 'closed', 'Vorhaben abschließen', {}),
      ...holds(path.filter((state) => state !== 'closed')),
      ...withdrawals(['announced', 'planned', 'under_construction']),
      ...corrections(path, [{ status: 'withdrawn', after: 'under_construction' }]),
    ],
  },
];
