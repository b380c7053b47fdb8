import type { EntityManager } from 'typeorm';
import { badRequest, problem } from '../../platform/problem.js';
import type { Role } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { fundersOfCase, isAppliedFor } from '../lifecycle/facts-of-case.js';
import type { ProjectRow } from '../project-row.js';
import type { RecordDto } from './record.dto.js';
import type { FieldError } from './record-rule.js';
import type { RecordWords } from './record-save.queries.js';

/*
 * Where a project has a funding case, what its funders give is said there (`funding/facts/follow-case.ts`) and is never typed
 * beside it. The total, the own share and that of others have no other place than the record: they stay here, and once something
 * was applied for they are set right by the advisors, with a reason.
 */

const LED = {
  federal: 'Den Anteil des Bundes',
  state: 'Den Anteil des Landes',
  basis: 'Den Stand der Kosten',
} as const;
export type LedCost = RecordDto['costsOfCase'][number];

export async function costsOfCase(db: Pick<EntityManager, 'query'>, id: number): Promise<LedCost[]> {
  const funders = await fundersOfCase(db, id);
  return funders.length === 0 ? [] : [...funders, 'basis'];
}

/** At each cost that is another one than the case says. */
export async function ledFaults(
  db: Pick<EntityManager, 'query'>,
  stored: ProjectRow,
  { costs }: RecordWords,
): Promise<FieldError[]> {
  const before = { federal: stored.federal_share, state: stored.state_share, basis: stored.cost_basis };
  const changed = (Object.keys(LED) as LedCost[]).filter((cost) => (costs[cost] ?? null) !== before[cost]);
  if (changed.length === 0) return [];
  const led = await costsOfCase(db, stored.id);
  return changed
    .filter((cost) => led.includes(cost))
    .map((cost) => ({
      path: `costs.${cost}`,
      message: `${LED[cost]} führt der Förderfall. Behebung: bitte dort eintragen, unter /fall/${stored.id}/foerderung.`,
    }));
}

export async function requireNotLed(
  manager: EntityManager,
  stored: ProjectRow,
  words: RecordWords,
): Promise<void> {
  const errors = await ledFaults(manager, stored, words);
  if (errors.length > 0) throw problem(409, `Nicht gespeichert: ${errors[0]!.message}`, errors);
}

const APPLIED = {
  total: 'Die Gesamtkosten gehören',
  own: 'Der Eigenanteil gehört',
  third: 'Der Anteil Dritter gehört',
} as const;

/** At each cost that an application rests on and that is another one now; an empty share is none. */
export async function appliedFaults(
  db: Pick<EntityManager, 'query'>,
  role: Role,
  stored: ProjectRow,
  { costs, reason }: RecordWords,
): Promise<FieldError[]> {
  const before = { total: stored.total_cost, own: stored.own_share, third: stored.third_share };
  const changed = (Object.keys(APPLIED) as (keyof typeof APPLIED)[]).filter(
    (cost) => (costs[cost] ?? 0) !== (before[cost] ?? 0),
  );
  const maySetRight = !isOfficer(role) && !!reason;
  if (changed.length === 0 || maySetRight || !(await isAppliedFor(db, stored.id))) return [];
  return changed.map((cost) => ({
    path: `costs.${cost}`,
    message: `${APPLIED[cost]} zum eingereichten Antrag. Behebung: ${isOfficer(role) ? 'die Beratung der Digitalagentur bitten, sie berichtigt es mit Grund' : 'am Vorhaben mit Grund berichtigen'}.`,
  }));
}

/** An officer may not; an advisor who gave no reason is asked for it. */
export async function requireMaySetRight(
  manager: EntityManager,
  role: Role,
  stored: ProjectRow,
  words: RecordWords,
): Promise<void> {
  const errors = await appliedFaults(manager, role, stored, words);
  if (errors.length === 0) return;
  const [{ message }] = errors as [FieldError];
  if (isOfficer(role)) throw problem(403, `Nicht gespeichert: ${message}`, errors);
  throw badRequest(`Fehlt: der Grund. ${message}`, errors);
}
