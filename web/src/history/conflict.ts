import type { FieldValue } from '../api/history.js';

/** A field of a form that met a stale write: as it was, as another person saved it meanwhile, as it stands in the form. */
export interface ConflictField {
  field: string;
  /** German. */
  name: string;
  unit?: string | null;
  start: FieldValue;
  theirs: FieldValue;
  mine: FieldValue;
}

export type Side = 'mine' | 'theirs';
export type Choices = Record<string, Side>;

/** What comes of a field: only one side changed it, both the same way, or a person must choose. */
export type Verdict = 'unchanged' | 'mine' | 'theirs' | 'same' | 'open';

const equal = (a: FieldValue, b: FieldValue) => JSON.stringify(a) === JSON.stringify(b);

/** Without a choice of the person: where both changed the same field to something else, it stays open. */
export function verdictOf({ start, theirs, mine }: ConflictField): Verdict {
  if (equal(theirs, mine)) return equal(theirs, start) ? 'unchanged' : 'same';
  if (equal(theirs, start)) return 'mine';
  return equal(mine, start) ? 'theirs' : 'open';
}

/** How many fields still wait for a choice. */
export const openFields = (fields: ConflictField[], choices: Choices): number =>
  fields.filter((field) => verdictOf(field) === 'open' && !choices[field.field]).length;

/** The fields as they are to be saved; null while one is undecided. */
export function merged(fields: ConflictField[], choices: Choices): Record<string, FieldValue> | null {
  if (openFields(fields, choices) > 0) return null;
  return Object.fromEntries(fields.map((field) => [field.field, resultOf(field, choices)]));
}

function resultOf(field: ConflictField, choices: Choices): FieldValue {
  const verdict = verdictOf(field);
  return (verdict === 'open' ? choices[field.field] : verdict) === 'theirs' ? field.theirs : field.mine;
}
