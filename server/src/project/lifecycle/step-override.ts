import { createHash } from 'node:crypto';
import { authorOf } from '../../platform/history-author.js';
import type { LetPassDto, WentPastDto } from './override.dto.js';
import type { OverriddenStep, OverrideRow } from './override.queries.js';

/*
 * When a requirement is let pass: another lead has approved it for this step, and what the request rested on reads today as
 * it did then. Pure.
 */

/** A requirement of a step: what it says on a day, and the facts that it rests on. */
export interface Blocked {
  requirement: string;
  step: Omit<OverriddenStep, 'effectiveOn'>;
  /** null: nothing blocks on that day. */
  readOn: (day: string) => { sentence: string; rests: unknown } | null;
}

const PREFIX = 'step.';
export const ruleOfStep = (requirement: string): string => `${PREFIX}${requirement}`;
export const requirementOf = (rule: string): string => rule.slice(PREFIX.length);

/** Of what was read, word for word, and of the facts beside it: what changes it makes another request of it. */
export function digestOn({ requirement, step, readOn }: Blocked, day: string): string | null {
  const read = readOn(day);
  if (!read) return null;
  const { part, from, to } = step;
  const all = [part, from, to, requirement, read.sentence, read.rests];
  return createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 32);
}

/** The last request that still fits and is not refused; `rows`: the newest first. */
export function letPass(blocked: Blocked, rows: readonly OverrideRow[], today: string): LetPassDto {
  const fits = rows.filter(
    (row) => !row.isLapsed && isOf(blocked, row) && digestOn(blocked, row.step!.effectiveOn) === row.digest,
  );
  const held =
    fits.find((row) => row.decision === 'approved' && digestOn(blocked, today) === row.digest) ??
    fits.find(({ decision }) => decision === 'approved') ??
    fits.find(({ decision }) => decision === null);
  if (!held) return null;
  return {
    number: held.number,
    approved: held.decision === 'approved',
    reason: held.reason,
    askedBy: authorOf(held.asker, true),
    decidedBy: held.decision === null ? null : authorOf(held.decider, true),
    onlyOn: digestOn(blocked, today) === held.digest ? null : held.step!.effectiveOn,
  };
}

const isOf = ({ requirement, step: { part, from, to } }: Blocked, { rule, step }: OverrideRow): boolean =>
  rule === ruleOfStep(requirement) && step?.part === part && step.from === from && step.to === to;

/** A requirement that a step goes past, and the exception that lets it. */
export interface Passed {
  requirement: string;
  number: number;
}

/** Of what a step lacks: what two persons let pass. */
export const passedOf = (unmet: readonly { requirement: string; override: LetPassDto }[]): Passed[] =>
  unmet.flatMap(({ requirement, override }) => (override ? [{ requirement, number: override.number }] : []));

/** As an event keeps it. */
export const keptOf = (passed: readonly Passed[]) => ({
  overridden: passed.map(({ requirement }) => requirement),
  overrideNumbers: passed.map(({ number }) => number),
});

interface TakenStep {
  step: { part: string; from: string | null; to: string };
  overridden: readonly string[];
  /** Numbers of the exceptions, in the order of `overridden`; none: of before they were kept. */
  overrideNumbers: readonly number[];
  recordedAt: Date;
}

/** What a step that was taken went past, with the exception that it rested on. Of steps of before there were any, none. */
export const wentPast = (taken: TakenStep, rows: readonly OverrideRow[]): WentPastDto[] =>
  taken.overridden.flatMap((requirement, at) => {
    const number = taken.overrideNumbers[at];
    const row = rows.find((one) =>
      number === undefined ? mayBeOf(taken, requirement, one) : one.number === number,
    );
    if (!row) return [];
    const { sentence, reason, asker, decider } = row;
    return [{ sentence, reason, askedBy: authorOf(asker, true), decidedBy: authorOf(decider, true) }];
  });

/** Where the step does not say which: the last approval before it. */
const mayBeOf = (
  { step: { part, from, to }, recordedAt }: TakenStep,
  requirement: string,
  row: OverrideRow,
): boolean =>
  row.decision === 'approved' &&
  row.decidedAt! <= recordedAt &&
  from !== null &&
  isOf({ requirement, step: { part, from, to }, readOn: () => null }, row);
