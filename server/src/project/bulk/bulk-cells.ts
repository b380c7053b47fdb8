import { foldGerman } from '../../municipality/fold.js';
import { countOf } from './bulk-number.js';
import type { BulkRow } from './bulk-row.js';
import { englishWord } from './english-word.js';

/* Cells that are read alike in several kinds of lists. undefined: nothing is said; null: is to be emptied. */

const folded = (text: string): string => foldGerman(text).replaceAll(' ', '');

export function countIn(row: BulkRow, field: string): number | null | undefined {
  const text = row.optional(field);
  if (text === undefined || text === null) return text;
  return (
    countOf(text) ??
    row.refuse(field, {
      group: text,
      reason: `„${text}“ ist keine Anzahl.`,
      mend: 'Tragen Sie eine ganze Zahl ab 0 ein.',
    })
  );
}

export function yesIn(row: BulkRow, field: string): boolean | undefined {
  const text = row.text(field).toLowerCase();
  if (text === '') return undefined;
  if (['ja', 'j', 'x', 'yes', 'true', '1', 'wahr'].includes(text)) return true;
  if (['nein', 'n', '-', '–', 'no', 'false', '0', 'falsch'].includes(text)) return false;
  return row.refuse(field, {
    group: text,
    reason: `„${text}“ ist weder „ja“ noch „nein“.`,
    mend: 'Tragen Sie „ja“ oder „nein“ ein.',
  });
}

/** One of a table of words: by its id, its German term, or another spelling. */
export function wordIn<T extends string>(
  row: BulkRow,
  field: string,
  words: Record<T, string>,
  more: Partial<Record<T, string>> = {},
): T | null | undefined {
  const text = row.optional(field);
  if (text === undefined || text === null) return text;
  const all = Object.entries(words) as [T, string][];
  const found = all.find(([id, word]) =>
    [id, word, englishWord(word), ...(more[id] ?? '').split(',')].some(
      (spelling) => folded(spelling) === folded(text),
    ),
  );
  if (found) return found[0];
  return row.refuse(field, {
    group: text,
    reason: `„${text}“ ist hier nicht bekannt.`,
    mend: `Erlaubt sind ${all.map(([, word]) => `„${word}“`).join(', ')}.`,
  });
}

export const technologySpellings = {
  ftth: 'FTTH, Glasfaser',
  fttb: 'FTTB',
  ftthb: 'FTTH/B, FTTB/H, FTTHB',
  fttc: 'FTTC, VDSL',
  hfc: 'HFC, CATV, Kabel',
  other: 'sonstige, andere',
};

export function textIn(row: BulkRow, field: string, max: number): string | null | undefined {
  const text = row.optional(field);
  if (text === undefined || text === null || text.length <= max) return text;
  return row.refuse(field, {
    group: 'long',
    reason: `Der Text ist zu lang: ${text.length} Zeichen.`,
    mend: `Erlaubt sind höchstens ${max} Zeichen.`,
  });
}

/** The sentences of the forms name fault and mend in one. */
export function splitMend(message: string): { reason: string; mend: string } {
  const at = /\s*Behebung: |: bitte |\. Bitte /.exec(message);
  if (!at) return { reason: message, mend: 'Berichtigen Sie den Wert.' };
  const rest = message.slice(at.index + at[0].length);
  const reason = message.slice(0, at.index).replace(/[.:]?$/, '.');
  const mend = at[0].includes('Behebung') ? rest : `Bitte ${rest}`;
  return { reason, mend: mend[0]!.toUpperCase() + mend.slice(1) };
}
