import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MoreButton } from '../../account/more-button.js';
import { Loading, NotLoaded } from '../../account/not-loaded.js';
import type { ChangeLine, SummaryLine, UploadDto, UploadKind } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { Icon } from '../../ui/icon.js';
import { useNarrow } from '../../ui/narrow.js';
import { ScrollRegion } from '../../ui/scroll-region.js';
import { changesQuery } from './upload-queries.js';

interface ChangesProps {
  upload: UploadDto;
  show: 'changed' | 'added';
  filter: SummaryLine | null;
}

/** Changed fields or new rows in the order of the file, page by page. */
export function UploadChangesTable({ upload, show, filter }: ChangesProps) {
  const { t } = useTranslation('upload');
  const narrow = useNarrow();
  const cut = filter && { field: filter.field, from: filter.from ?? '', to: filter.to ?? '' };
  const list = useInfiniteQuery(changesQuery(upload, { show, ...cut }));
  const { data, error, refetch, isPlaceholderData } = list;
  const lines = data?.pages.flatMap((page) => page.items);
  if (error && !lines) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!lines) return <Loading words={t('changes.loading')} />;
  const Lines = narrow ? Items : Table;
  return (
    <>
      <Lines lines={lines} show={show} kind={upload.kind} busy={isPlaceholderData} />
      <MoreButton list={list} text={t('changes.more')} />
    </>
  );
}

interface LinesProps {
  lines: ChangeLine[];
  show: 'changed' | 'added';
  kind: UploadKind;
  busy: boolean;
}

const keyOf = ({ line, field }: ChangeLine, index: number) => [line, field, index].join('/');

/** A column each for old and new: the old value is grey, not struck. */
function Table({ lines, show, kind, busy }: LinesProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const isChange = show === 'changed';
  return (
    <ScrollRegion label={t('changes.table')}>
      <table className="staff-table upload-changes-table" aria-busy={busy}>
        <caption className="sr-only">{t('changes.table')}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t('changes.line')}
            </th>
            <th scope="col">{t(`changes.thing.${kind}`)}</th>
            <th scope="col">{t('changes.field')}</th>
            {isChange && <th scope="col">{t('changes.from')}</th>}
            <th scope="col">{t('changes.to')}</th>
            <th scope="col">{t('changes.note')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={keyOf(line, index)}>
              <td className="number">{format.count(line.line)}</td>
              <th scope="row">{line.thing}</th>
              <td>{line.label}</td>
              {isChange && <td className="was">{line.from ?? t('changes.empty')}</td>}
              <td className="becomes">
                {isChange && <Icon name="arrow" />}
                {line.to ?? t('changes.empty')}
              </td>
              <td>
                <Note line={line} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Items({ lines, show, busy }: LinesProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  return (
    <ul className="changes-items" aria-busy={busy} aria-label={t('changes.title')}>
      {lines.map((line, index) => (
        <li key={keyOf(line, index)}>
          <span className="muted">{t('changes.hint', { line: format.count(line.line) })}</span>
          <b>{line.thing}</b>
          <span>
            {`${line.label}: `}
            {show === 'changed' && (
              <>
                <span className="was">{line.from ?? t('changes.empty')}</span>
                <Icon name="arrow" />
                <span className="sr-only">{t('changes.becomes')}</span>
              </>
            )}
            <span className="becomes">{line.to ?? t('changes.empty')}</span>
          </span>
          <Note line={line} />
        </li>
      ))}
    </ul>
  );
}

/** A step back stands out, a mere reason does not. */
function Note({ line: { note, stepBack } }: { line: ChangeLine }) {
  if (note === null) return null;
  if (!stepBack) return <span className="muted">{note}</span>;
  return (
    <span className="finding attention">
      <Icon name="warning" />
      <span>{note}</span>
    </span>
  );
}
