import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.js';
import { AreaChange } from './area-change.js';
import { FieldName } from './field-name.js';
import { useLanguageOf, useWriting } from './old-new.js';
import type { Comparison } from './queries.js';
import { areaText, differenceText, valueText, type WordOf } from './version.js';

interface ComparisonProps {
  comparison: Comparison;
  /** The Gemeinde whose history it is. */
  ags?: string;
  wordOf?: WordOf;
  /** The same page without the comparison. */
  closeHref: string;
}

/** Two versions side by side: a column each, the difference in one of its own. */
export function ComparisonSection({ comparison, ags, wordOf, closeHref }: ComparisonProps) {
  const { t } = useTranslation('history');
  const format = useFormat();
  const { from, to, changes, area } = comparison;
  const [first, last] = [format.exactMoment(from.recordedAt), format.exactMoment(to.recordedAt)];
  return (
    <section className="comparison" id="vergleich" aria-labelledby="comparison-heading">
      <h2 id="comparison-heading">{t('compare.heading')}</h2>
      <p className="source">{t('compare.between', { first, last })}</p>
      {changes.length === 0 && !area ? (
        <p>{t('compare.same')}</p>
      ) : (
        <ComparisonTable {...{ comparison, wordOf, first, last }} />
      )}
      {area && ags && <AreaChange area={area} ags={ags} />}
      <p className="no-print">
        <a href={closeHref}>{t('compare.close')}</a>
      </p>
    </section>
  );
}

interface TableProps extends Pick<ComparisonProps, 'comparison' | 'wordOf'> {
  first: string;
  last: string;
}

interface RowProps extends Omit<TableProps, 'comparison'> {
  change: Comparison['changes'][number];
}

function FieldRow({ change, wordOf, first, last }: RowProps) {
  const { t } = useTranslation('history');
  const writing = useWriting(wordOf);
  const lang = useLanguageOf(change, wordOf);
  const shown = (value: typeof change.from) => {
    const text = valueText(writing, change, value);
    return text === null ? t('none') : <span {...lang}>{text}</span>;
  };
  return (
    <tr>
      <th scope="row">
        <FieldName of={change} />
      </th>
      <td className="muted" data-label={first}>
        <bdi>{shown(change.from)}</bdi>
      </td>
      <td data-label={last}>
        <b dir="auto">{shown(change.to)}</b>
      </td>
      <td data-label={t('compare.difference')}>
        {differenceText(writing, change.unit, change.from, change.to) ?? t('compare.changed')}
      </td>
    </tr>
  );
}

function ComparisonTable({ comparison: { changes, area }, wordOf, first, last }: TableProps) {
  const { t } = useTranslation('history');
  const writing = useWriting(wordOf);
  return (
    <table className="pairs-table">
      <thead>
        <tr>
          {[t('conflict.field'), first, last, t('compare.difference')].map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <FieldRow key={change.field} {...{ change, wordOf, first, last }} />
        ))}
        {area && (
          <tr>
            <th scope="row">{t('area.name')}</th>
            <td className="muted" colSpan={2}>
              {t('area.moved')}
            </td>
            <td data-label={t('compare.difference')}>{areaText(writing, area)}</td>
          </tr>
        )}
      </tbody>
    </table>
  );
}
