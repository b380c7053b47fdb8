import { randomFrom } from '../../coverage/demo-random.js';
import type { Built } from './demo-addresses.js';
import { factsOf } from './demo-facts.js';
import { milestonesOfPlan } from './demo-milestones.js';
import { addDays, daysBetween, type DemoPlan } from './demo-plan.js';
import { dayOf, heldSince, type Stage, stagesOf, stagesUntil } from './demo-timeline.js';
import type { Direction } from '../lifecycle/lifecycle.js';
import type { ProjectStatus } from '../words.js';

const { floor, max, min, round } = Math;

/** Rows of one project by the names of their columns, as of a day; areas and addresses come beside them. */
export interface DemoRows {
  project: Record<string, unknown>;
  municipalities: Record<string, unknown>[];
  lots: Record<string, unknown>[];
  milestones: Record<string, unknown>[];
  promises: Record<string, unknown>[];
  events: Record<string, unknown>[];
  built: Built;
  readyBy: string;
}

export function rowsOf(
  plan: DemoPlan,
  id: number,
  operatorIds: Map<string, number>,
  today: string,
): DemoRows {
  const stages = withFate(plan, stagesUntil(plan, today), today);
  const total = plan.places.reduce((sum, { addresses }) => sum + addresses, 0);
  const built = builtBy(plan, stages, total, today);
  const lots = lotRows(plan, id, operatorIds, total, built);
  const milestones = milestonesOfPlan(plan, today);
  const keyed = { project_id: id };
  const readyBy = dayOf(stagesOf(plan), 'commissioned')!;
  return {
    built,
    readyBy,
    project: projectRow(plan, id, stages, { total, built, today }),
    municipalities: plan.places.map(({ place, addresses }) => ({
      ...keyed,
      ags: place.ags,
      address_count: addresses,
    })),
    lots,
    milestones: milestones.map(({ kind, reachedOn }, at) => ({
      ...keyed,
      number: at + 1,
      kind,
      reached_on: reachedOn,
    })),
    promises: milestones.flatMap(({ promises }, at) =>
      promises.map(({ first, last, promisedOn, reason, explanation }, index) => ({
        ...keyed,
        milestone_number: at + 1,
        number: index + 1,
        precision: 'quarter',
        first_day: first,
        last_day: last,
        promised_on: promisedOn,
        recorded_at: `${promisedOn}T09:00:00+01:00`,
        reason,
        explanation,
      })),
    ),
    events: eventRows(stages, id),
  };
}

interface Told extends Stage {
  direction: Direction | 'created';
  reason: string | null;
}

/** What came in between: a project that rests, was withdrawn or rejected, or was never published. */
function withFate(plan: DemoPlan, stages: Stage[], today: string): Told[] {
  const { fate } = plan;
  const told = stages.map((stage, at): Told => ({
    ...stage,
    direction: at === 0 ? 'created' : 'forward',
    reason: stage.status === 'funding_applied' ? plan.aboveCap : null,
  }));
  const ended = (after: ProjectStatus, to: ProjectStatus, direction: Told['direction'], reason: string) => {
    const at = told.findIndex(({ status }) => status === after);
    if (at < 0) return told;
    const day = addDays(told[at]!.day, 45);
    return [...told.slice(0, at + 1), { status: to, day: day < today ? day : today, direction, reason }];
  };
  const day = heldSince(plan, today);
  if (day) {
    const reason = 'Der Netzbetreiber hat die Arbeiten unterbrochen.';
    return [...told, { status: 'on_hold', day, direction: 'hold', reason }];
  }
  if (fate === 'withdrawn')
    return ended('market_survey', 'withdrawn', 'end', 'Die Gemeinde stellt das Vorhaben zurück.');
  if (fate === 'rejected')
    return ended('funding_applied', 'rejected', 'end', 'Die Mittel des Aufrufs waren ausgeschöpft.');
  if (fate === 'commercial_only')
    return ended('survey_evaluated', 'commercial_only', 'end', 'Ein Netzbetreiber baut ohne Förderung.');
  return told;
}

/** How much of it stands: building goes on evenly, connecting comes after it, using after that. */
function builtBy(plan: DemoPlan, stages: Stage[], total: number, today: string): Built {
  const start = dayOf(stages, 'under_construction');
  if (!start) return { passed: 0, connected: 0, activated: 0 };
  const end = dayOf(stagesOf(plan), 'commissioned')!;
  const random = randomFrom(plan.reference.length * 131 + total);
  const done = stages.some(({ status }) => status === 'commissioned');
  const part = done ? 1 : max(0, min(0.97, daysBetween(start, today) / daysBetween(start, end) - 0.08));
  const passed = done ? round(total * (0.97 + random() * 0.03)) : floor(total * part);
  const connected = floor(passed * (done ? 0.9 + random() * 0.08 : 0.55 + random() * 0.2));
  return { passed, connected, activated: floor(connected * (0.35 + random() * 0.35)) };
}

function lotRows(plan: DemoPlan, id: number, operatorIds: Map<string, number>, total: number, built: Built) {
  const inLots = total - plan.missingInLots;
  // What rounding leaves over goes to the last lot, so that the sums are right.
  const part = (of: number, at: number) =>
    at === plan.lots.length - 1 ? of - floor(of / plan.lots.length) * at : floor(of / plan.lots.length);
  return plan.lots.map(({ operator, commercial }, at) => ({
    project_id: id,
    number: at + 1,
    name: null,
    commercial: commercial && plan.kind !== 'funded',
    operator_id: operatorIds.get(operator)!,
    technology: plan.technology,
    funded_addresses: part(inLots, at),
    reserve_extension_addresses: null,
    homes_passed: part(min(built.passed, inLots), at),
    homes_connected: part(min(built.connected, inLots), at),
    homes_activated: part(min(built.activated, inLots), at),
  }));
}

interface Figures {
  total: number;
  built: Built;
  today: string;
}

function projectRow(plan: DemoPlan, id: number, stages: Told[], { total, built, today }: Figures) {
  const last = stages.at(-1)!;
  const held = last.status === 'on_hold' ? stages.at(-2)!.status : null;
  const cents = total * plan.centsPerAddress;
  const has = (status: ProjectStatus) => stages.some((stage) => stage.status === status);
  const isFunded = plan.kind !== 'commercial';
  const part = (share: number) => round((cents * share) / 100);
  const federal = part(plan.federalRate);
  const state = min(part(plan.stateRate), cents - federal);
  const euro = (amount: number) => (isFunded ? (amount / 100).toFixed(2) : null);
  const applied = dayOf(stages, isFunded ? 'funding_applied' : 'announced');
  const isEarly = plan.fate === 'published_early' && !applied;
  const ended = dayOf(stages, 'commercial_only');
  const shown = applied ?? ended ?? (isEarly ? addDays(today, -30) : null);
  const published = plan.fate === 'not_published' ? null : shown;
  return {
    id,
    reference: plan.reference,
    name: plan.name,
    cluster_label: plan.clusterLabel,
    description: plan.description,
    kind: plan.kind,
    guideline_version_id: plan.guideline,
    call_id: plan.call,
    recipient_type: plan.recipient?.type ?? null,
    recipient_name: plan.recipient?.name ?? null,
    recipient_area: plan.recipient?.area ?? null,
    managed_by: plan.managedBy,
    technology: plan.technology,
    model: plan.model,
    total_cost: euro(cents),
    federal_share: euro(federal),
    state_share: euro(state),
    own_share: euro(cents - federal - state),
    third_share: euro(0),
    cost_basis: isFunded
      ? has('funding_final')
        ? 'final'
        : has('funding_provisional')
          ? 'provisional'
          : 'planned'
      : null,
    status: last.status,
    status_since: last.day,
    held_from: held,
    facts: factsOf(stages, today),
    eligible_addresses: has('commercial_only') ? 0 : isFunded && has('survey_evaluated') ? total : null,
    funded_addresses: total,
    reserve_extension_addresses: null,
    homes_passed: built.passed,
    homes_connected: built.connected,
    homes_activated: built.activated,
    counts_on: addDays(today, -plan.reportedDaysAgo),
    counts_from: plan.listsAddresses ? 'addresses' : 'reported',
    address_display: plan.addressDisplay,
    published_at: published ? `${published}T08:00:00+01:00` : null,
    published_early: isEarly,
    reported_at: `${addDays(today, -plan.reportedDaysAgo)}T08:30:00+01:00`,
    is_demo: true,
  };
}

function eventRows(stages: Told[], id: number): Record<string, unknown>[] {
  return stages.map(({ status, day, direction, reason }, at) => ({
    project_id: id,
    from_status: stages[at - 1]?.status ?? null,
    to_status: status,
    effective_on: day,
    recorded_at: `${day}T10:00:00+01:00`,
    actor: 'seed',
    direction,
    reason,
    overridden: status === 'funding_applied' && reason ? ['federal_sum_in_range'] : [],
    documents: [],
  }));
}
