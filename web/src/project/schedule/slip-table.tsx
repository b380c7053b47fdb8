import type { SlipStatistics } from '../../api/projects.js';
import { useAreaName } from '../../municipality/area-name.js';
import { useHref } from '../../ui/as-of.js';
import { Bar } from '../../ui/bar.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { useProjectSpeech } from '../list/project-speech.js';
import { useProjectWords } from '../page/project-words.js';
import { slipText } from './slip-sentences.js';

type Row = SlipStatistics['items'][number];

/** Moved dates by Kreis, operator or programme; the bars stand in the cells. */
export function SlipTable({ statistics: { by, items, total } }: { statistics: SlipStatistics }) {
  const { t } = useProjectSpeech();
  return (
    <ScrollRegion label={t(`slips.heading.${by}`)}>
      <table className="slip-table">
        <caption className="sr-only">{t(`slips.heading.${by}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(`slips.column.name.${by}`)}</th>
            <th scope="col" className="number">
              {t('slips.column.projects')}
            </th>
            <th scope="col" colSpan={2}>
              {t('slips.column.moved')}
            </th>
            <th scope="col" className="number">
              {t('slips.column.overdue')}
            </th>
            <th scope="col" className="number">
              {t('slips.column.median')}
            </th>
            <th scope="col" className="number">
              {t('slips.column.largest')}
            </th>
            <th scope="col">{t('slips.column.reasons')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <SlipRow key={row.key} row={row} name={<RowLink by={by} row={row} />} />
          ))}
        </tbody>
        <tfoot>
          <SlipRow row={total} name={t('slips.total')} />
        </tfoot>
      </table>
    </ScrollRegion>
  );
}

/** Leads to the projects of the row that were moved. */
function RowLink({ by, row }: { by: SlipStatistics['by']; row: Row }) {
  const { t } = useProjectSpeech();
  const href = useHref();
  const areaNameOf = useAreaName();
  const named = by === 'district' ? areaNameOf({ ags: row.key, name: row.name }) : row.name;
  const name = row.key === '' ? t(`slips.without.${by}`) : named;
  return <a href={href(`/projekte?${by}=${row.key}&moved=yes`)}>{name}</a>;
}

function SlipRow({ row, name }: { row: Omit<Row, 'key' | 'name'>; name: React.ReactNode }) {
  const speech = useProjectSpeech();
  const { t, format } = speech;
  const share = row.projects > 0 ? (row.moved / row.projects) * 100 : 0;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="number" data-label={t('slips.column.projects')}>
        {format.count(row.projects)}
      </td>
      <td className="number" data-label={t('slips.column.moved')}>
        <b>{format.count(row.moved)}</b>
        <span className="slip-share">{t('slips.share', { share: format.share(share) })}</span>
      </td>
      <td className="slip-bar">
        <Bar share={share} />
      </td>
      <td className="number" data-label={t('slips.column.overdue')}>
        {format.count(row.overdue)}
      </td>
      <td className="number" data-label={t('slips.column.median')}>
        {slipText(speech, row.medianSlipDays)}
      </td>
      <td className="number" data-label={t('slips.column.largest')}>
        {slipText(speech, row.largestSlipDays)}
      </td>
      <td className="slip-reasons" data-label={t('slips.column.reasons')}>
        <Reasons reasons={row.reasons} />
      </td>
    </tr>
  );
}

/** The most frequent first, all of them. */
function Reasons({ reasons }: { reasons: Row['reasons'] }) {
  const { t, format } = useProjectSpeech();
  const words = useProjectWords();
  if (reasons.length === 0) return <span className="muted">{t('slips.noReasons')}</span>;
  const sorted = [...reasons].sort((a, b) => b.count - a.count);
  return sorted
    .map(({ reason, count }) =>
      t('slips.reason', { reason: words.reason[reason], count: format.count(count) }),
    )
    .join(', ');
}
