import type { useTranslation } from 'react-i18next';
import type { Households } from '../../api/areas.js';
import type { useFormat } from '../../ui/format.js';
import type { Spot } from './area-cells.js';

/* Kinds of spots: how many households each has, and of which speed they are. Pure. */

export const countOf = ({ spots: counted }: Households, spot: Spot): number =>
  spot === 'darkGrey' || spot === 'black' ? counted[spot].from : counted[spot];

/** From where to where in Mbit/s a kind of spot lies; null: it does not occur with this threshold. */
export function rangeOf(
  spot: Exclude<Spot, 'unknown'>,
  between: Households['spots']['unclearBetween'],
): [number, number | null] | null {
  if (spot === 'white') return [0, 30];
  if (spot === 'lightGrey') return [30, 100];
  if (spot === 'unclear') return between && [between.from, between.to];
  if (spot === 'darkGrey') return between && between.from > 100 ? [100, between.from] : null;
  return between ? (between.to === null ? null : [between.to, null]) : [100, null];
}

type Words = ReturnType<typeof useTranslation<'area'>>['t'];

export function rangeText(
  t: Words,
  format: ReturnType<typeof useFormat>,
  [from, to]: [number, number | null],
): string {
  if (from === 0) return t('range.below', { to: format.count(to ?? 0) });
  return to === null
    ? t('range.from', { from: format.count(from) })
    : t('range.between', { from: format.count(from), to: format.count(to) });
}
