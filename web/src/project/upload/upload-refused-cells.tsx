import { useTranslation } from 'react-i18next';
import type { RefusedRow } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { linesText } from './upload-lines.js';

export const refusedKey = ({ line, column, reason }: RefusedRow): string => [line, column, reason].join('/');

/** "D Hausnummer" */
export function useColumnName(): (row: Pick<RefusedRow, 'column' | 'header'>) => string {
  const { t } = useTranslation('upload');
  return ({ column, header }) => [column, header].filter(Boolean).join(' ') || t('refused.noColumn');
}

/** As it stands in the file. */
export function RefusedValue({ row: { value, column } }: { row: RefusedRow }) {
  const { t } = useTranslation('upload');
  if (column === '' && value === '') return null;
  return (
    <span className="refused-value">
      <bdi>{value || t('refused.empty')}</bdi>
    </span>
  );
}

/** Why, how to mend it, and which other rows it is found in. */
export function RefusedReason({ row: { reason, mend, alsoLines } }: { row: RefusedRow }) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const words = {
    to: (from: string, to: string) => t('refused.to', { from, to }),
    more: (count: number) => t('refused.more', { formatted: format.count(count) }),
  };
  const also =
    alsoLines.length > 0 &&
    t('refused.also', { count: alsoLines.length, lines: linesText(words, format, alsoLines) });
  return (
    <>
      <b>{reason}</b>
      <span className="second-line">{[mend, also].filter(Boolean).join(' ')}</span>
    </>
  );
}
