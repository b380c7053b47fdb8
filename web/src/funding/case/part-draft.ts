import { type Draft, numbersIn } from '../../project/record/record-draft.js';
import { centsOf, centsText, countOf, countText } from '../../project/record/record-money.js';
import { rateField, rateOf } from '../money.js';

/*
 * Parts of a case as texts in a form, and back. Which field is what says a table of fields; all forms over parts of a case
 * are read, compared, merged and sent by it. Pure.
 */

export type PartKind =
  | 'text'
  | 'long'
  | 'number'
  /** Four digits, without a point. */
  | 'year'
  | 'money'
  | 'rate'
  | 'date'
  | 'select'
  | 'check'
  | 'document'
  | 'operator'
  /** Numbers: operators of the register, lots of the project. */
  | 'operators'
  | 'lots'
  /** Keys. */
  | 'choices';

export interface PartField {
  name: string;
  kind: PartKind;
  /** What an empty field is sent as, where that is not null. */
  empty?: unknown;
  /** Without it there is no such part. */
  needed?: boolean;
}

const SEPARATOR = ', ';

/** A value of the wire as it stands in the form; empty: none. */
export function textOf(kind: PartKind, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (kind === 'money') return centsText(Number(value));
  if (kind === 'rate') return rateField(Number(value));
  if (kind === 'number') return countText(Number(value));
  if (kind === 'check') return value === true ? 'yes' : '';
  if (kind === 'document') return typeof value === 'object' ? (value as { id: string }).id : String(value);
  if (Array.isArray(value)) return value.join(SEPARATOR);
  return String(value);
}

/** Undefined: what was typed is none. */
export function valueOf({ kind, empty = null }: Pick<PartField, 'kind' | 'empty'>, typed: string): unknown {
  const text = typed.trim();
  if (kind === 'check') return text === 'yes';
  if (kind === 'operators' || kind === 'lots') return listIn(text).map(Number);
  if (kind === 'choices') return listIn(text);
  if (kind === 'operator') return text === '' ? empty : Number(text);
  if (text === '') return empty;
  if (kind === 'money') return centsOf(text);
  if (kind === 'rate') return rateOf(text);
  if (kind === 'number') return countOf(text);
  if (kind === 'year') return /^\d{4}$/.test(text) ? Number(text) : undefined;
  return text;
}

export const listIn = (text: string): string[] => text.split(SEPARATOR).filter((part) => part !== '');
export const listText = (values: readonly (string | number)[]): string => values.join(SEPARATOR);

const at = (prefix: string, name: string) => (prefix === '' ? name : `${prefix}.${name}`);

/** One part, without what is empty: an empty field and a missing one are the same. */
export function draftOf(fields: readonly PartField[], part: object, prefix = ''): Draft {
  const values = part as Record<string, unknown>;
  return Object.fromEntries(
    fields.flatMap(({ name, kind }) => {
      const text = textOf(kind, values[name]);
      return text === '' ? [] : [[at(prefix, name), text]];
    }),
  );
}

export const bodyOf = (fields: readonly PartField[], draft: Draft, prefix = ''): Record<string, unknown> =>
  Object.fromEntries(
    fields.map((field) => [field.name, valueOf(field, draft[at(prefix, field.name)] ?? '')]),
  );

/** Several parts that are numbered: `2.startedOn`; `2.is` says that there is a second. */
export function listDraft(fields: readonly PartField[], parts: readonly { number: number }[]): Draft {
  return Object.assign(
    {},
    ...parts.map((part) => ({
      [`${part.number}.is`]: 'yes',
      ...draftOf(fields, part, String(part.number)),
    })),
  ) as Draft;
}

export const listBody = (fields: readonly PartField[], draft: Draft): Record<string, unknown>[] =>
  numbersIn(draft).map((number) => ({ number, ...bodyOf(fields, draft, String(number)) }));

/** Keys of fields whose text is no amount, rate or number, or that are missing: said before anything is sent. */
export function unreadableIn(fields: readonly PartField[], draft: Draft): Record<string, PartKind> {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const unread = Object.entries(draft).flatMap(([key, text]): [string, PartKind][] => {
    const field = byName.get(key) ?? byName.get(key.replace(/^\d+\./, ''));
    return field && valueOf(field, text) === undefined ? [[key, field.kind]] : [];
  });
  const missing = fields
    .filter(({ needed }) => needed)
    .flatMap(({ name, kind }) =>
      numbersIn(draft)
        .map((number): [string, PartKind] => [`${number}.${name}`, kind])
        .filter(([key]) => !draft[key]),
    );
  return Object.fromEntries([...unread, ...missing]);
}

/** "surveys.0.addresses" is the field "2.addresses" where the first survey in the form is number 2. */
export function partKey(path: string, draft: Draft): string {
  const [, row, name] = /^\w+\.(\d+)\.(\w+)$/.exec(path) ?? [];
  const number = row === undefined ? undefined : numbersIn(draft)[Number(row)];
  return number === undefined ? path : `${number}.${name}`;
}
