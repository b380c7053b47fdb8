import type { FactDto, RecordBody, RecordDto } from '../../api/records.js';
import type { Draft } from './record-draft.js';
import type { FieldSpec } from './record-fields.js';
import { centsOf, centsText, countOf } from './record-money.js';

/* Facts that guards of the life cycle ask for, as fields of a form and back. Pure. */

export type FactValue = FactDto['value'];

export const factKey = (name: string) => `facts.${name}`;

export function factText({ kind, value }: Pick<FactDto, 'kind' | 'value'>): string {
  if (value === null || value === false) return '';
  if (value === true) return 'yes';
  return kind === 'money' ? centsText(Number(value)) : String(value);
}

/** Null: left empty; undefined: it cannot be read. */
export function factValueOf(kind: FactDto['kind'], text: string): FactValue | undefined {
  if (kind === 'boolean') return text === 'yes' ? true : null;
  if (text.trim() === '') return null;
  if (kind === 'money') return centsOf(text);
  return kind === 'number' ? countOf(text) : text.trim();
}

export const factsDraft = ({ facts }: Pick<RecordDto, 'facts'>): Draft =>
  Object.fromEntries(
    facts.flatMap((fact) => {
      const text = factText(fact);
      return text ? [[factKey(fact.name), text]] : [];
    }),
  );

/** Only those that differ from what is stored; one that cannot be read is named instead. */
export function changedFacts(
  facts: readonly FactDto[],
  draft: Draft,
): { facts: RecordBody['facts']; unread: string[] } {
  const changed: Record<string, FactValue> = {};
  const unread: string[] = [];
  for (const fact of facts) {
    const typed = draft[factKey(fact.name)] ?? '';
    if (typed === factText(fact)) continue;
    const value = factValueOf(fact.kind, typed);
    if (value === undefined) unread.push(factKey(fact.name));
    else changed[fact.name] = value;
  }
  return { facts: changed, unread };
}

interface FactWords {
  none: string;
  documentHint: string;
}

/** The field for a fact; a document is chosen from those of the project. */
export function factSpec(
  { name, label, kind, legalBasis }: FactDto,
  documents: RecordDto['documents'],
  words: FactWords,
): FieldSpec {
  const key = factKey(name);
  const hint = legalBasis ?? undefined;
  if (kind === 'document')
    return {
      key,
      label,
      kind: 'select',
      hint: documents.length === 0 ? words.documentHint : hint,
      options: [['', words.none], ...documents.map(({ id, title }) => [id, title] as const)],
    };
  if (kind === 'boolean') return { key, label, kind: 'check', hint };
  if (kind === 'text') return { key, label, kind: 'long', hint, maxLength: 500 };
  return { key, label, kind, hint, maxLength: 20 };
}

/** Facts in the order of their phases. */
export function byGroup(facts: readonly FactDto[]): { group: string; facts: FactDto[] }[] {
  const groups = new Map<string, FactDto[]>();
  for (const fact of facts) groups.set(fact.group, [...(groups.get(fact.group) ?? []), fact]);
  return [...groups].map(([group, of]) => ({ group, facts: of }));
}
