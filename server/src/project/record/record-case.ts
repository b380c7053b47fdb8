import type { EntityManager } from 'typeorm';
import { problem } from '../../platform/problem.js';
import { fundersOfCase } from '../lifecycle/facts-of-case.js';
import type { ProjectRow } from '../project-row.js';
import type { RecordDto } from './record.dto.js';
import type { FieldError } from './record-rule.js';
import type { RecordWords } from './record-save.queries.js';

/*
 * Where a project has a funding case, what its funders give is said there (`funding/facts/follow-case.ts`) and is never typed
 * beside it. The total, the own share and that of others have no other place than the record: they stay here.
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
