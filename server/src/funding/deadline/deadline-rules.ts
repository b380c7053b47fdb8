import type { CaseFacts } from '../facts/case-facts.js';
import { isGivenUp, isUnverified } from '../facts/case-days.js';
import type { DeadlineDto } from './deadline.dto.js';
import type { DeadlineRow, Found } from './deadline-row.js';
import { buildingRows } from './deadline-rows-building.js';
import { grantRows } from './deadline-rows-grant.js';
import { preparationRows } from './deadline-rows-preparation.js';
import { stateOn } from './deadline-state.js';

/*
 * Every deadline of a case that the service computes, as one table: from the facts of the case and the figures of its
 * guideline version, with the rule said in a sentence. Pure. A figure that nobody knows gives no deadline, never a guess.
 * Days are calendar days in Europe/Berlin; one that falls on a weekend or a holiday is shown as it is and not moved
 * (whether § 193 BGB moves it depends on the notice), and its sentence says so.
 */
export const deadlineRows: Readonly<Record<string, DeadlineRow>> = {
  ...preparationRows,
  ...grantRows,
  ...buildingRows,
};

/** Open ones by urgency, then those that are done, the last one first. */
export function deadlinesOf(facts: CaseFacts): DeadlineDto[] {
  const all = Object.entries(deadlineRows).flatMap(([kind, row]) =>
    row.find(facts).map((found) => deadline(facts, kind, row, found)),
  );
  const shown = isGivenUp(facts)
    ? all.filter(({ kind, doneOn }) => doneOn !== null || deadlineRows[kind]!.evenGivenUp)
    : all;
  return shown.sort(inOrder);
}

function deadline(facts: CaseFacts, kind: string, row: DeadlineRow, found: Found): DeadlineDto {
  const { of, name = row.name, dueOn, doneOn, rule, rests = [] } = found;
  return {
    key: of === undefined ? kind : `${kind}/${of}`,
    kind,
    name,
    ...(kind === 'own' && { title: name }),
    dueOn,
    doneOn,
    state: stateOn(dueOn, doneOn, facts.today),
    rule: `${rule}${doneOn === null ? weekend(dueOn) : ''}.`,
    legalBasis: row.legalBasis,
    unverified: isUnverified(facts, rests),
    whose: row.whose,
  };
}

const WEEKEND: Record<number, string> = { 6: 'Samstag', 0: 'Sonntag' };

function weekend(day: string): string {
  const name = WEEKEND[new Date(`${day}T00:00:00Z`).getUTCDay()];
  return name ? `. Der Tag ist ein ${name}; verschoben wird er hier nicht` : '';
}

function inOrder(a: DeadlineDto, b: DeadlineDto): number {
  if ((a.doneOn === null) !== (b.doneOn === null)) return a.doneOn === null ? -1 : 1;
  const [first, second] = a.doneOn === null ? [a, b] : [b, a];
  if (first.dueOn !== second.dueOn) return first.dueOn < second.dueOn ? -1 : 1;
  return a.key < b.key ? -1 : 1;
}
