import type { ForecastBody } from '../../api/forecasts.js';
import { centsOf, countOf } from '../../project/record/record-money.js';

/* What somebody assumes in the what-if form, and what is asked with it. Pure. */

export const countFields = ['white', 'all', 'promised', 'potential'] as const;
export const criteria = [
  'catch_up_need',
  'synergy_use',
  'rural_participation',
  'intermunicipal_cooperation',
] as const;
export type CountField = (typeof countFields)[number];

export interface Draft {
  places: { ags: string; name: string }[];
  guideline: string;
  /** Typed texts by field; empty: as stored. */
  typed: Record<string, string>;
}

const columns: Record<
  CountField,
  'whiteAddresses' | 'allAddresses' | 'promisedAddresses' | 'potentialAddresses'
> = {
  white: 'whiteAddresses',
  all: 'allAddresses',
  promised: 'promisedAddresses',
  potential: 'potentialAddresses',
};
/** Where the service says what is wrong with a field of the form. */
export const fieldOfPath = (path: string): string => {
  const count = countFields.find((field) => columns[field] === path);
  if (count) return count;
  if (path === 'totalCost') return 'total';
  return path === 'thirdShare' ? 'third' : path;
};

export interface Words {
  noCount: string;
  noAmount: string;
  noPercent: string;
}

/** The question, or what is wrong at which field. `base`: what is stored, and asked for where nothing is assumed. */
export function bodyOf(
  draft: Draft,
  base: ForecastBody,
  stored: readonly string[],
  words: Words,
): { body: ForecastBody } | { faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const body: ForecastBody = { ...base };
  const own = new Set(stored);
  const isOther = draft.places.length !== own.size || draft.places.some(({ ags }) => !own.has(ags));
  if (isOther) body.municipalities = draft.places.map(({ ags }) => ags);
  if (draft.guideline) Object.assign(body, { guidelineVersionId: draft.guideline, callId: null });
  for (const field of countFields)
    read(draft, field, countOf, (value) => (body[columns[field]] = value), words.noCount, faults);
  read(draft, 'total', centsOf, (value) => (body.totalCost = value), words.noAmount, faults);
  read(draft, 'third', centsOf, (value) => (body.thirdShare = value), words.noAmount, faults);
  read(draft, 'own', percentOf, (value) => (body.ownRate = value), words.noPercent, faults);
  const points: NonNullable<ForecastBody['points']> = [];
  for (const criterion of criteria)
    read(
      draft,
      `points.${criterion}`,
      countOf,
      (value) => points.push({ criterion, points: value }),
      words.noCount,
      faults,
    );
  if (points.length > 0) body.points = points;
  return Object.keys(faults).length > 0 ? { faults } : { body };
}

function read(
  { typed }: Draft,
  field: string,
  understood: (text: string) => number | null | undefined,
  take: (value: number) => void,
  sentence: string,
  faults: Record<string, string>,
): void {
  const value = understood(typed[field] ?? '');
  if (value === undefined) faults[field] = sentence;
  else if (value !== null) take(value);
}

export function percentOf(text: string): number | null | undefined {
  const plain = text.replace(/[%\s\u00a0]/g, '').replace(',', '.');
  if (plain === '') return null;
  const value = Number(plain);
  return /^\d{1,3}(\.\d{1,2})?$/.test(plain) && value <= 100 ? value : undefined;
}
