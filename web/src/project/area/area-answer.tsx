import { useTranslation } from 'react-i18next';
import type { AreaCheck, Households } from '../../api/areas.js';
import type { RecordDto } from '../../api/records.js';
import { localeNow, useFormat } from '../../ui/format.js';
import { spots } from './area-cells.js';
import { type Area, squareMetres } from './area-model.js';
import { countOf, rangeOf, rangeText } from './area-spots.js';

interface AreaAnswerProps {
  area: Area;
  /** null: nothing was checked (yet). */
  check: AreaCheck | null;
  households: Households | null;
  record: Pick<RecordDto, 'municipalities'>;
  mayEdit: boolean;
}

/** How large the area is, where, how many households of which speed, and what is to be mended. */
export function AreaAnswer({ area, check, households, record, mayEdit }: AreaAnswerProps) {
  const { t } = useTranslation('area');
  const format = useFormat();
  const where = useWhere(check, record);
  const counted = useCounted(households);
  const mend = useMend(check);
  if (area.length === 0)
    return <p className="answer-line">{t(mayEdit ? 'answer.none' : 'answer.noneRead')}</p>;
  const size = format.measure(squareMetres(area) / 1_000_000, 2);
  return (
    <p className="answer-line">
      {[`${t('answer.size', { size, where })}${counted}.`, mend].filter(Boolean).join(' ')}
    </p>
  );
}

/** So many names are still read. */
const MOST_NAMES = 4;

function useWhere(check: AreaCheck | null, { municipalities }: AreaAnswerProps['record']): string {
  const { t } = useTranslation('area');
  const inside = check?.valid ? check.municipalities : municipalities;
  if (inside.length === 0) return '';
  if (inside.length > MOST_NAMES) return ` ${t('answer.inMany', { count: inside.length })}`;
  return ` ${t('answer.in', { names: inWords(inside.map(({ name }) => name)) })}`;
}

const inWords = (names: string[]): string =>
  new Intl.ListFormat(localeNow(), { type: 'conjunction' }).format(names);

function useCounted(households: Households | null): string {
  const { t } = useTranslation('area');
  const format = useFormat();
  if (!households) return '';
  const all = t('answer.households', {
    count: households.households,
    formatted: format.count(households.households),
  });
  const byKind = spots.flatMap((spot) => {
    const count = countOf(households, spot);
    if (count === 0) return [];
    const range = spot === 'unknown' ? null : rangeOf(spot, households.spots.unclearBetween);
    const speed = range ? ` (${rangeText(t, format, range)}\u00a0Mbit/s)` : '';
    return [`${format.count(count)} ${t(`spot.${spot}`)}${speed}`];
  });
  return byKind.length === 0 ? `, ${all}` : `, ${all}: ${byKind.join(', ')}`;
}

function useMend(check: AreaCheck | null): string {
  const { t } = useTranslation('area');
  if (!check) return '';
  const mends = [
    ...(check.valid ? [] : [t('answer.form')]),
    ...(check.valid && check.outside ? [t('answer.outside')] : []),
    ...(check.valid && check.overlaps.some(({ isFunded }) => isFunded) ? [t('answer.overlap')] : []),
  ];
  return mends.length === 0 ? t('answer.good') : t('answer.mend', { what: inWords(mends) });
}
