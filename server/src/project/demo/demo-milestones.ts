import { addDays, daysBetween, type DemoPlan, quarterOf } from './demo-plan.js';
import { dayOf, heldSince, stagesOf } from './demo-timeline.js';
import type { MilestoneKind, SlipReason } from '../words.js';

export interface DemoPromise {
  first: string;
  last: string;
  promisedOn: string;
  reason: SlipReason | null;
  explanation: string | null;
}

export interface DemoMilestone {
  kind: MilestoneKind;
  promises: DemoPromise[];
  reachedOn: string | null;
}

/** What was promised when, and what came of it, as of a day: nothing that lies after it is told. */
export function milestonesOfPlan(plan: DemoPlan, today: string): DemoMilestone[] {
  const stages = stagesOf(plan);
  const promisedOn = dayOf(stages, plan.kind === 'commercial' ? 'announced' : 'awarded')!;
  if (promisedOn > today) return [];
  const start = dayOf(stages, 'under_construction')!;
  const completion = dayOf(stages, 'commissioned')!;
  const first = addDays(start, daysBetween(start, completion) * 0.4);
  const contract = dayOf(stages, 'contracted');
  return [
    ...(contract ? [milestone('contract', contract, promisedOn, [], plan, today)] : []),
    milestone('construction_start', start, promisedOn, plan.slips.slice(0, 1).filter(mild), plan, today),
    milestone('first_connection', first, promisedOn, plan.slips.slice(1, 2).filter(mild), plan, today),
    milestone('completion', completion, promisedOn, plan.slips, plan, today),
  ];
}

const mild = ({ quarters }: { quarters: number }) => quarters > 0 && quarters <= 2;

/** The chain leads from the first promise, before all slips, to the day it really came. */
function milestone(
  kind: MilestoneKind,
  actual: string,
  promisedOn: string,
  slips: DemoPlan['slips'],
  plan: DemoPlan,
  today: string,
): DemoMilestone {
  const isSilent = plan.silent && kind === 'completion' && actual > today;
  const later = slips.reduce((sum, { quarters }) => sum + quarters, 0);
  const promises: DemoPromise[] = [
    { ...quarterOf(actual, -later), promisedOn, reason: null, explanation: null },
  ];
  for (const { quarters, reason, explanation, noticeDays } of slips) {
    const last = promises.at(-1)!;
    const said = addDays(last.last, -noticeDays);
    const day = said > last.promisedOn ? said : addDays(last.promisedOn, 20);
    // A silent one keeps its promise although it has run out.
    if (day > today || (isSilent && last.last < today)) break;
    promises.push({ ...quarterOf(last.first, quarters), promisedOn: day, reason, explanation });
  }
  const told = heldSince(plan, today) ?? today;
  return { kind, promises, reachedOn: actual <= told ? actual : null };
}
