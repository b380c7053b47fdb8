import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Correction, errorFilePath, type RefusedRow, type UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { useNarrow } from '../../ui/narrow.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { UploadMend } from './upload-mend.js';
import { RefusedReason, RefusedValue, refusedKey, useColumnName } from './upload-refused-cells.js';
import { MendFault } from './upload-mend-fault.js';
import type { UploadDeeds } from './use-upload.js';

interface RefusedProps {
  upload: UploadDto;
  deeds: UploadDeeds;
}

/** The rows that need a person: line, column, value as found, why, and the mend in the same place. */
export function UploadRefused({ upload, deeds }: RefusedProps) {
  const { t } = useTranslation('upload');
  const id = useId();
  const format = useFormat();
  const box = useRef<HTMLElement>(null);
  const mending = useMending(upload, deeds, box);
  const { refused, rows, appliedAt } = upload;
  const count = rows.refused;
  if (count === 0 && upload.corrections.length === 0) return null;
  const formatted = format.count(count);
  return (
    <section
      ref={box}
      className={count > 0 ? 'card refused-rows' : 'card'}
      aria-labelledby={id}
      aria-busy={deeds.mending || undefined}
    >
      <div className="card-head refused-head">
        <div>
          <h2 id={id} tabIndex={-1}>
            {count > 0 ? t('refused.title', { formatted }) : t('refused.none')}
          </h2>
          {count > 0 && (
            <p className="muted">
              {[
                t('refused.reasons', { count: refused.length }),
                ...(appliedAt || refused.length === 1 ? [] : [t('refused.together')]),
              ].join('; ')}
            </p>
          )}
        </div>
        {count > 0 && <ErrorFile upload={upload} />}
      </div>
      <MendFault deeds={deeds} />
      {count > 0 && <Rows upload={upload} mending={appliedAt ? null : mending} />}
      <p className="sr-only" role="status">
        {mending.said}
      </p>
      {!appliedAt && <Corrected upload={upload} deeds={deeds} />}
      {count > 0 && <p className="refused-foot">{t('refused.foot', { count, formatted })}</p>}
    </section>
  );
}

/** In the format of the file first; a workbook is what can be edited everywhere. */
function ErrorFile({ upload: { id, reading, rows } }: { upload: UploadDto }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const isCsv = reading.format === 'csv';
  const own = !isCsv ? 'xlsx' : reading.delimiter === ',' ? 'csv' : 'csv-excel';
  const count = t('refused.rows', { count: rows.refused, formatted: format.count(rows.refused) });
  const other = isCsv ? 'xlsx' : 'csv-excel';
  return (
    <p className="error-file">
      <a className="kern-btn kern-btn--secondary" href={errorFilePath(id, own)} download>
        <span className="kern-label">
          {t('refused.errorFile', { format: isCsv ? 'CSV' : 'Excel', rows: count })}
        </span>
      </a>
      <a href={errorFilePath(id, other)} download>
        {t('refused.errorFileOther', { format: t(`template.format.${other}`) })}
      </a>
    </p>
  );
}

export interface Mending {
  busy: boolean;
  run: (row: RefusedRow, corrections: Correction[]) => void;
}

/** Takes a mend, says what came of it, and leaves the focus where the next fault stands. */
function useMending(upload: UploadDto, deeds: UploadDeeds, box: RefObject<HTMLElement | null>) {
  const { t } = useTranslation('upload');
  const [said, setSaid] = useState('');
  const [place, setPlace] = useState<number | null>(null);
  useEffect(() => {
    if (place === null || document.activeElement !== document.body) return;
    const rows = box.current?.querySelectorAll<HTMLElement>('[data-fault]') ?? [];
    const next = rows[Math.min(place, rows.length - 1)];
    const target =
      next?.querySelector<HTMLElement>('input, button') ?? box.current?.querySelector<HTMLElement>('h2');
    target?.focus();
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [upload]);
  const run = async (row: RefusedRow, corrections: Correction[]) => {
    setPlace(upload.refused.indexOf(row));
    const newer = await deeds.mend(corrections).catch(() => null);
    if (!newer) return;
    const still = newer.refused.find(({ line, column }) => line === row.line && column === row.column);
    const fewer = upload.rows.refused - newer.rows.refused;
    setSaid(
      fewer > 0 || !still
        ? t('refused.mended', { count: Math.max(fewer, 0) })
        : t('refused.stillRefused', {
            line: row.line,
            column: row.header || row.column,
            reason: still.reason,
          }),
    );
  };
  return { busy: deeds.mending, said, run: (row: RefusedRow, all: Correction[]) => void run(row, all) };
}

const columns = ['line', 'column', 'value', 'reason', 'mend'] as const;

function Rows({ upload, mending }: { upload: UploadDto; mending: Mending | null }) {
  const narrow = useNarrow();
  const { t } = useTranslation('upload');
  const shown = mending ? columns : columns.slice(0, -1);
  if (narrow) return <Items upload={upload} mending={mending} />;
  return (
    <ScrollRegion label={t('refused.caption')}>
      <table className="staff-table refused-table">
        <caption className="sr-only">{t('refused.caption')}</caption>
        <thead>
          <tr>
            {shown.map((column) => (
              <th key={column} scope="col" className={column === 'line' ? 'number' : undefined}>
                {t(`refused.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {upload.refused.map((row) => (
            <FaultRow key={refusedKey(row)} row={row} mending={mending} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function FaultRow({ row, mending }: { row: RefusedRow; mending: Mending | null }) {
  const format = useFormat();
  return (
    <tr data-fault="">
      <th scope="row" className="number">
        {format.count(row.line)}
      </th>
      <td>{useColumnName()(row)}</td>
      <td>
        <RefusedValue row={row} />
      </td>
      <td className="fault-reason">
        <RefusedReason row={row} />
      </td>
      {mending && (
        <td className="fault-mend">
          <UploadMend row={row} mending={mending} />
        </td>
      )}
    </tr>
  );
}

function Items({ upload, mending }: { upload: UploadDto; mending: Mending | null }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const columnName = useColumnName();
  return (
    <ul className="refused-items" aria-label={t('refused.caption')}>
      {upload.refused.map((row) => (
        <li key={refusedKey(row)} data-fault="">
          <p className="muted">
            {`${t('refused.line')} ${format.count(row.line)}, ${t('refused.column')} ${columnName(row)}`}
          </p>
          <RefusedValue row={row} />
          <div>
            <RefusedReason row={row} />
          </div>
          {mending && <UploadMend row={row} mending={mending} />}
        </li>
      ))}
    </ul>
  );
}

/** What was mended here stands beside the file, and can be taken back. */
function Corrected({ upload, deeds }: RefusedProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const count = upload.corrections.length;
  if (count === 0) return null;
  return (
    <p className="corrected-line">
      {`${t('corrections.text', { count, formatted: format.count(count) })} `}
      <KernButton
        variant="tertiary"
        className="kern-btn--small"
        text={t('corrections.undo')}
        onClick={() => void deeds.forgetMends().catch(() => undefined)}
      />
    </p>
  );
}
