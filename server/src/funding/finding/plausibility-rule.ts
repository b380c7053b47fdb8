import type { CaseFacts } from '../facts/case-facts.js';
import { figureOf } from '../facts/case-days.js';
import type { FindingDto } from './finding.dto.js';
import type { Section } from '../words.js';

/* What a row of the table of plausibility rules is (`plausibility-rules.ts`). Pure. */

export type Severity = FindingDto['severity'];

/** The fact with both numbers and what follows; how it is mended; where. */
export interface Found {
  sentence: string;
  mend: string;
  /** Path in the case: surveys/1/endedOn, notices/federal/2/rate, costs/total. */
  field?: string;
  /** Where it is milder or stricter than the row says, because the guideline version says so. */
  severity?: Severity;
}

/** What could not be checked, because nobody knows the figure: „wie lange der Branchendialog mindestens dauert“. */
export interface NotChecked {
  notKnown: string;
}

export interface PlausibilityRule {
  /** What it checks, for the list of rules. */
  name: string;
  severity: Severity;
  section: Section;
  legalBasis: string | null;
  /** Parameters that it rests on. */
  rests?: readonly string[];
  check: (facts: CaseFacts) => (Found | NotChecked)[];
}

export const notKnown = (what: string): NotChecked[] => [{ notKnown: what }];

/** `check` with the figure of the guideline version; where nobody knows it, that is said. */
export function withFigure(
  facts: CaseFacts,
  [parameter, what]: [parameter: string, what: string],
  check: (figure: number) => Found[],
): (Found | NotChecked)[] {
  const figure = figureOf(facts, parameter);
  return figure === null ? notKnown(what) : check(figure);
}

const whole = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 });
export const count = (value: number): string => whole.format(value);

const rate = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 0, maximumFractionDigits: 2 });
/** 57,35 % */
export const percent = (value: number): string => `${rate.format(value)} %`;

export const sumOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, value) => all + (value ?? 0), 0);

/** „Kamenz“, „Kamenz und Königsbrück“, „Kamenz, Königsbrück und 3 weitere“ */
export function listed(names: readonly string[], most = 3): string {
  if (names.length <= 1) return names[0] ?? '';
  if (names.length > most) return `${names.slice(0, most).join(', ')} und ${names.length - most} weitere`;
  return `${names.slice(0, -1).join(', ')} und ${names.at(-1)}`;
}
