import type { ShownAddressDto } from '../api/addresses.js';
import type { Band } from './bands.js';
import { NOT_PUBLISHED } from './bands.js';
import { capital, serviceOf, type Speech, whenOf } from './sentences.js';

/** The 100 m cell around a place, as far as the map tells of it. */
export type Cell = NonNullable<ShownAddressDto['cell']>;

export const bandIn = ({ figures }: Cell, technology: string, minMbit: number): Band =>
  (figures.find((figure) => figure.technology === technology && figure.minMbit === minMbit)?.band ??
    NOT_PUBLISHED) as Band;

/** What any technology brings into the cell, in steps: 100 Mbit/s and Gigabit in one sentence, or that nothing is known. */
export function cellSentence(speech: Speech, cell: Cell, past: boolean): string {
  const { t } = speech;
  const words = t('cell.share', { returnObjects: true });
  const known = [
    { minMbit: 100, service: serviceOf(speech, 100) },
    { minMbit: 1000, service: t('service.gigabit') },
  ].flatMap(({ minMbit, service }) => {
    const band = bandIn(cell, 'all', minMbit);
    return band === NOT_PUBLISHED ? [] : [{ n: words[band]!, service }];
  });
  const [first, second] = known;
  if (!first) return t('cell.none');
  const when = whenOf(speech, cell.referenceDate);
  const sentence = capital(t(past ? 'cell.past' : 'cell.present', { ...first, when }));
  return second
    ? t('reach.also', { sentence: sentence.replace(/\.$/, ''), ...second } as unknown as { n: number })
    : sentence;
}

/** Whose figures these are, of which day, and what they are not. */
export function cellSource({ t, format }: Speech, { source, referenceDate, isDemo }: Cell): string {
  return [
    t('cell.indication'),
    t('cell.stand', { source, day: format.day(referenceDate) }),
    ...(isDemo ? [t('cell.demo')] : []),
  ].join(' ');
}
