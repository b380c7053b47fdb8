import { isDay } from '../calendar.js';
import type { Case } from '../case.js';
import { facts } from './facts.js';

/* What a row of the table of requirements is (`requirements.ts`), and the few ways in which its rows are written. */

/** Met: null. Not met: the sentence, with both figures. Only warned of, whatever the row says: `warning`. */
export type Verdict = null | string | { warning: string };

/** Words of the record that a step can rest on; `gapClosure`: that the model is the Lückenschluss. */
export type RestedWord = 'guidelineVersionId' | 'callId' | 'model' | 'gapClosure';

export interface Requirement {
  effect: 'block' | 'warn';
  legalBasis: string | null;
  /** Facts that would meet it; once the step is taken, it rests on them. */
  facts: readonly string[];
  /** What else a step that asks for it rests on. */
  words: readonly RestedWord[];
  /** Another lead may let it pass, where somebody asks for that with a reason. Never a notice. */
  mayOverride: boolean;
  /** What else it rests on, where its sentence and its facts do not say all of it: who lets it pass has read that. */
  rests?: (of: Case) => unknown;
  check: (of: Case) => Verdict;
}

export const requirement = (
  check: Requirement['check'],
  rest: Partial<Omit<Requirement, 'check'>> = {},
): Requirement => ({
  effect: 'block',
  legalBasis: null,
  facts: [],
  words: [],
  mayOverride: true,
  ...rest,
  check,
});

/** The day of a fact, or null. */
export function day({ facts: values }: Case, name: string): string | null {
  const value = values[name];
  return isDay(value) ? value : null;
}

/** A fact must be there; a day must have come by the day of the step. */
export const needsFact = (name: string, rest: Partial<Omit<Requirement, 'check'>> = {}): Requirement =>
  requirement((of) => missingFact(of, name), { facts: [name], ...rest });

export function missingFact(of: Case, name: string): string | null {
  const { label } = facts[name]!;
  const value = of.facts[name];
  if (value === undefined || value === null || value === '')
    return `Fehlt: „${label}“. Behebung: bitte eintragen.`;
  return null;
}

/** A figure of the guideline version or its call. `undefined` comes with the sentence that says it was not checked. */
export function figure(of: Case, name: string): number | null {
  const value = of.parameters[name];
  return typeof value === 'number' ? value : null;
}

export const sentenceCase = (words: string): string => words[0]!.toUpperCase() + words.slice(1);

/** A figure of the law that nobody knows is never guessed: the step is not checked, and that is said. */
export const notChecked = (of: Case, what: string): { warning: string } => ({
  warning: of.guideline
    ? `Nicht geprüft: ${sentenceCase(what)} ist für „${of.guideline.name}“ nicht bekannt. Behebung: bitte in der Richtlinie nachsehen.`
    : `Nicht geprüft: ${sentenceCase(what)} hängt von der Richtlinie ab, und am Vorhaben steht keine. Behebung: bitte die Richtlinie angeben.`,
});
