import { addMonths } from '../calendar.js';
import { addDays, type DemoPlan } from './demo-plan.js';
import type { ProjectStatus } from '../words.js';

/** One status and the day on which it begins, or will begin. */
export interface Stage {
  status: ProjectStatus;
  day: string;
}

/** Days from one stage to the next as they usually pass (planning values of the field, invented for the demo). */
const FUNDED: [ProjectStatus, number][] = [
  ['idea', -300],
  ['industry_dialogue', 60],
  ['market_survey', 50],
  ['survey_evaluated', 75],
  ['funding_applied', 115],
  ['funding_provisional', 150],
  ['tendering', 20],
  ['awarded', 290],
  ['funding_final', 150],
  ['contracted', 30],
  ['under_construction', 120],
  ['commissioned', 780],
  ['proof_submitted', 150],
  ['purpose_bound', 200],
  ['closed', 0],
];
const BINDING_MONTHS = 7 * 12;
const COMMERCIAL: [ProjectStatus, number][] = [
  ['announced', 0],
  ['planned', 70],
  ['under_construction', 160],
  ['commissioned', 520],
  ['closed', 400],
];

/** Every stage of a plan with its day; the application stands on the day that the plan begins. */
export function stagesOf(plan: DemoPlan): Stage[] {
  const steps = plan.kind === 'commercial' ? COMMERCIAL : FUNDED;
  let day = plan.begins;
  let released = '';
  let passedApplication = plan.kind === 'commercial';
  return steps.map(([status, days], index) => {
    const paced = passedApplication ? days * plan.pace : days;
    day = addDays(index === 0 ? plan.begins : day, paced);
    if (status === 'commissioned') released = addDays(addMonths(day, BINDING_MONTHS), 1);
    // Closed when the binding is over, as the service does it.
    if (status === 'closed' && plan.kind !== 'commercial' && released > day) day = released;
    if (status === 'funding_applied') passedApplication = true;
    return { status, day };
  });
}

/** The stages that have begun by a day, and never none. */
export function stagesUntil(plan: DemoPlan, today: string): Stage[] {
  const stages = stagesOf(plan);
  const begun = stages.filter(({ day }) => day <= today);
  return begun.length > 0 ? begun : [{ ...stages[0]!, day: addDays(today, -14) }];
}

const RESTS_IN: ProjectStatus[] = ['tendering', 'funding_final', 'contracted', 'under_construction'];

/** Since when a project rests that was to; null: it had come too far for that, or not far enough. */
export function heldSince(plan: DemoPlan, today: string): string | null {
  const last = stagesUntil(plan, today).at(-1)!;
  if (plan.fate !== 'on_hold' || !RESTS_IN.includes(last.status)) return null;
  const since = addDays(today, -140);
  return last.day > since ? last.day : since;
}

export const dayOf = (stages: Stage[], status: ProjectStatus): string | null =>
  stages.find((stage) => stage.status === status)?.day ?? null;
