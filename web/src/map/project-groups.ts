import type { PublicState } from '../api/projects.js';

/* States of projects as the map tells them: nine words in six signs, one table for map, legend and list. Pure. */

export const stateGroups = ['early', 'granted', 'building', 'done', 'commercial', 'hold'] as const;
export type StateGroup = (typeof stateGroups)[number];

export const groupOf: Record<PublicState, StateGroup> = {
  in_preparation: 'early',
  funding_applied: 'early',
  funding_granted: 'granted',
  tendering: 'granted',
  build_prepared: 'granted',
  under_construction: 'building',
  finished: 'done',
  commercial: 'commercial',
  on_hold: 'hold',
};

/** Where the ink goes in a tile of each pattern, in screen pixels; one drawing for SVG and canvas alike. */
export const groupInk: Record<StateGroup, { size: number; lines: string; width: number; dot?: number }> = {
  early: { size: 7, lines: '', width: 0, dot: 1.1 },
  granted: { size: 6, lines: 'M0 3h6', width: 1 },
  building: { size: 5, lines: 'M-1 1l2-2M0 5l5-5M4 6l2-2', width: 1.2 },
  done: { size: 4, lines: '', width: 0 },
  commercial: { size: 8, lines: 'M2.5 2.5l3 3M5.5 2.5l-3 3', width: 1 },
  hold: { size: 5, lines: 'M2.5 0v5', width: 1.2 },
};

/** How many projects of each sign. */
export function countGroups(states: PublicState[]): Record<StateGroup, number> {
  const counts = Object.fromEntries(stateGroups.map((group) => [group, 0])) as Record<StateGroup, number>;
  for (const state of states) counts[groupOf[state]] += 1;
  return counts;
}
