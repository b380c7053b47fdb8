import type { ProjectStatus } from '../words.js';

/*
 * What a project in each status is watched for: one table. `underway`: everything. `building`: that, and what a building
 * site has. `operating`: its network stands, it has nothing to report every other month. `resting`: on hold, its dates do
 * not hold for now. `over`: nothing any more.
 */
export type CarePhase = 'underway' | 'building' | 'operating' | 'resting' | 'over';

export const carePhases: Record<ProjectStatus, CarePhase> = {
  idea: 'underway',
  industry_dialogue: 'underway',
  market_survey: 'underway',
  survey_evaluated: 'underway',
  commercial_only: 'over',
  funding_applied: 'underway',
  funding_provisional: 'underway',
  tendering: 'underway',
  awarded: 'underway',
  funding_final: 'underway',
  contracted: 'underway',
  announced: 'underway',
  planned: 'underway',
  under_construction: 'building',
  commissioned: 'operating',
  proof_submitted: 'operating',
  purpose_bound: 'operating',
  closed: 'over',
  on_hold: 'resting',
  withdrawn: 'over',
  rejected: 'over',
};

const statusesIn = (...phases: CarePhase[]): ProjectStatus[] =>
  (Object.keys(carePhases) as ProjectStatus[]).filter((status) => phases.includes(carePhases[status]));

/** Whose promises hold: they run out, and whoever keeps them is reminded. */
export const statusesWithPromises = statusesIn('underway', 'building', 'operating');
/** Of which something can need care. */
export const liveStatuses = statusesIn('underway', 'building', 'operating', 'resting');
