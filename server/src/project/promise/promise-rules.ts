import type { ProblemError } from '../../platform/problem.js';
import { inGerman, isDay } from '../calendar.js';
import { inSentence, nearestAllowed, type Promised, promisedOf, textOf, wordsOf } from './promise-dates.js';
import type { MilestoneDto, PromiseBody } from './promise.dto.js';
import { isOpen, milestoneName } from './promise.js';
import { sequenceFault } from './promise-sequence.js';
import type { SlipReason } from '../words.js';

/*
 * What may be promised, and what may be said to be reached. Pure: each rule answers a sentence at its field, with both
 * figures and the mend.
 */

export interface PromiseFacts {
  today: string;
  /** The milestone it is about, and the others of the project. */
  milestone: MilestoneDto;
  others: readonly MilestoneDto[];
  /** When the guideline version that it is funded by began; null: not known, or not funded. */
  guideline: { name: string; begins: string | null } | null;
  /** Day on which building began, where it is known beside the milestones. */
  startedOn: string | null;
  /** All its promises were given for the milestone whose place it takes: it may go on with the same date. */
  inherits?: boolean;
}

export interface NewPromise extends Promised {
  reason: SlipReason | null;
}

export type Judged<T> = { value: T; errors: [] } | { value: null; errors: ProblemError[] };

const refused = (path: string, message: string): Judged<never> => ({
  value: null,
  errors: [{ path, message }],
});

/** A promise that is to be added to the chain of a milestone. */
export function judgePromise({ promised, reason }: PromiseBody, facts: PromiseFacts): Judged<NewPromise> {
  const read = promisedOf(promised);
  if (!read)
    return refused(
      'promised',
      `Passt nicht: Den Tag ${inGerman(promised)} gibt es nicht. Behebung: den Tag prüfen.`,
    );
  const fault =
    stateFault(facts.milestone) ??
    pastFault(read, facts) ??
    programmeFault(read.lastDay, facts) ??
    sameFault(read, facts) ??
    sequenceFault(read, facts);
  if (fault) return refused('promised', fault);
  return withReason(read, reason, facts);
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

function stateFault(milestone: MilestoneDto): string | null {
  if (isOpen(milestone)) return null;
  const name = milestoneName(milestone);
  return milestone.reachedOn
    ? `Passt nicht: „${name}“ ist seit dem ${inGerman(milestone.reachedOn)} erreicht. Behebung: zuerst wieder öffnen, wenn das nicht stimmt.`
    : `Passt nicht: „${name}“ entfällt (${milestone.waivedReason}). Behebung: zuerst wieder öffnen.`;
}

function pastFault(read: Promised, { today }: PromiseFacts): string | null {
  if (read.lastDay >= today) return null;
  const nearest = inSentence(textOf(nearestAllowed(read.precision, today)));
  const ended = read.precision === 'day' ? 'ist vorbei' : `war am ${inGerman(read.lastDay)} zu Ende`;
  return `Zu früh: ${capital(inSentence(textOf(read), 'der'))} ${ended}. Behebung: frühestens ${nearest} zusagen, oder als erreicht melden.`;
}

/** What a programme pays for comes after the programme; other milestones may belong to its preparation. */
function programmeFault(day: string, { milestone, guideline }: PromiseFacts): string | null {
  const begins = guideline?.begins ?? null;
  if (!begins || milestone.kind === 'other' || day >= begins) return null;
  return `Zu früh: „${milestoneName(milestone)}“ am ${inGerman(day)}, „${guideline!.name}“ ist vom ${inGerman(begins)}. Behebung: den Tag oder die Fassung der Richtlinie prüfen.`;
}

function sameFault(read: Promised, { milestone, inherits }: PromiseFacts): string | null {
  if (inherits) return null;
  const last = milestone.promises.at(-1);
  return last?.promised === textOf(read)
    ? `Passt nicht: ${capital(inSentence(last.promised, 'der'))} ist seit dem ${inGerman(last.promisedOn)} zugesagt. Behebung: ein anderes Datum wählen oder unverändert bestätigen.`
    : null;
}

/** The first promise has no reason; an earlier one explains itself; every later one is explained to the public. */
function withReason(
  read: Promised,
  reason: SlipReason | undefined,
  { milestone }: PromiseFacts,
): Judged<NewPromise> {
  const last = milestone.promises.at(-1);
  if (!last || last.promised === textOf(read)) return { value: { ...read, reason: null }, errors: [] };
  if (read.lastDay < last.lastDay) return { value: { ...read, reason: 'earlier_than_planned' }, errors: [] };
  const moved = `${wordsOf(last.promised)} → ${wordsOf(textOf(read))}`;
  if (!reason)
    return refused(
      'reason',
      `Fehlt: der Grund der Änderung ${moved}. Behebung: bitte einen Grund wählen; er ist öffentlich.`,
    );
  if (reason === 'earlier_than_planned')
    return refused(
      'reason',
      `Passt nicht: ${moved} ist nicht früher. Behebung: bitte einen anderen Grund wählen.`,
    );
  return { value: { ...read, reason }, errors: [] };
}

/** A milestone that is said to be reached on a day. */
export function judgeReached(day: string, facts: PromiseFacts): Judged<string> {
  const { milestone, today } = facts;
  const name = milestoneName(milestone);
  if (!isDay(day))
    return refused(
      'reachedOn',
      `Passt nicht: Den Tag ${inGerman(day)} gibt es nicht. Behebung: den Tag prüfen.`,
    );
  if (day > today)
    return refused(
      'reachedOn',
      `Zu spät: „${name}“ am ${inGerman(day)} liegt in der Zukunft, heute ist der ${inGerman(today)}. Behebung: erst melden, wenn es erreicht ist, oder den Termin zusagen.`,
    );
  const fault =
    programmeFault(day, facts) ??
    sequenceFault({ precision: 'day', firstDay: day, lastDay: day }, { ...facts, isReached: true });
  return fault ? refused('reachedOn', fault) : { value: day, errors: [] };
}
