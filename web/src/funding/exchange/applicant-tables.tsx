import { useTranslation } from 'react-i18next';
import type { FormChange, RefusedCell } from '../../api/exchange.js';
import { Icon } from '../../ui/icon.js';
import { useNarrow } from '../../ui/narrow.js';
import { ScrollRegion } from '../../ui/scroll-region.js';

/** „Antrag B7“ */
function useCell(): (at: { sheet: string; cell: string }) => string {
  const { t } = useTranslation('exchange');
  return ({ sheet, cell }) => `${sheet} ${cell || t('found.whole')}`;
}

const keyOf = ({ sheet, cell }: { sheet: string; cell: string }, at: number) => `${sheet}/${cell}/${at}`;

/** Why each cell is refused, and how it is mended. */
export function RefusedCells({ cells }: { cells: readonly RefusedCell[] }) {
  const { t } = useTranslation('exchange');
  const cellOf = useCell();
  const narrow = useNarrow();
  if (narrow)
    return (
      <ul className="refused-items" aria-label={t('found.refusedTable')}>
        {cells.map((cell, at) => (
          <li key={keyOf(cell, at)}>
            <p className="muted">{`${cellOf(cell)}, ${cell.label}`}</p>
            <Value cell={cell} />
            <div>
              <Reason cell={cell} />
            </div>
          </li>
        ))}
      </ul>
    );
  return (
    <ScrollRegion label={t('found.refusedTable')}>
      <table className="staff-table refused-table">
        <caption className="sr-only">{t('found.refusedTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('found.sheet')}</th>
            <th scope="col">{t('found.label')}</th>
            <th scope="col">{t('found.value')}</th>
            <th scope="col">{t('found.reason')}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell, at) => (
            <tr key={keyOf(cell, at)}>
              <th scope="row">{cellOf(cell)}</th>
              <td>{cell.label}</td>
              <td>
                <Value cell={cell} />
              </td>
              <td>
                <Reason cell={cell} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Value({ cell: { value } }: { cell: RefusedCell }) {
  const { t } = useTranslation('exchange');
  return (
    <span className="refused-value">
      <bdi>{value || t('found.empty')}</bdi>
    </span>
  );
}

function Reason({ cell: { reason, mend } }: { cell: RefusedCell }) {
  return (
    <>
      <b>{reason}</b>
      <span className="second-line">{mend}</span>
    </>
  );
}

/** A column each for old and new: the old value is grey, not struck. */
export function FormChanges({ changes }: { changes: readonly FormChange[] }) {
  const { t } = useTranslation('exchange');
  const cellOf = useCell();
  const narrow = useNarrow();
  if (narrow)
    return (
      <ul className="changes-items" aria-label={t('found.changesTable')}>
        {changes.map((change, at) => (
          <li key={keyOf(change, at)}>
            <span className="muted">{cellOf(change)}</span>
            <b>{change.label}</b>
            <span>
              <span className="was">{change.from ?? t('found.empty')}</span>
              <Icon name="arrow" />
              <span className="sr-only">{t('found.becomes')}</span>
              <span className="becomes">{change.to ?? t('found.empty')}</span>
            </span>
            {change.note && <span className="muted">{change.note}</span>}
          </li>
        ))}
      </ul>
    );
  return (
    <ScrollRegion label={t('found.changesTable')}>
      <table className="staff-table upload-changes-table">
        <caption className="sr-only">{t('found.changesTable')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('found.label')}</th>
            <th scope="col">{t('found.from')}</th>
            <th scope="col">{t('found.to')}</th>
            <th scope="col">{t('found.sheet')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change, at) => (
            <tr key={keyOf(change, at)}>
              <th scope="row">{change.label}</th>
              <td className="was">{change.from ?? t('found.empty')}</td>
              <td className="becomes">
                <Icon name="arrow" />
                {change.to ?? t('found.empty')}
              </td>
              <td>
                {cellOf(change)}
                {change.note && <span className="second-line">{change.note}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
