import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryLine } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { useNarrow } from '../../ui/narrow.js';

/** So many at first. */
const SHOWN = 12;
const SHOWN_NARROW = 5;

interface SummaryProps {
  summary: SummaryLine[];
  chosen: SummaryLine | null;
  onChoose: (line: SummaryLine | null) => void;
}

/** "Stand: geplant → im Bau 214": what changes most first; each cuts the table to its rows. */
export function UploadSummary({ summary, chosen, onChoose }: SummaryProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const most = useNarrow() ? SHOWN_NARROW : SHOWN;
  if (summary.length < 2 && !chosen) return null;
  const words = ({ label, from, to }: SummaryLine) => ({
    label,
    from: from ?? t('changes.empty'),
    to: to ?? t('changes.empty'),
  });
  return (
    <div className="summary">
      <span className="muted">{t('changes.summary')}</span>
      {summary.slice(0, all ? undefined : most).map((line) => (
        <button
          key={[line.field, line.from, line.to].join('/')}
          type="button"
          className="summary-chip"
          aria-pressed={line === chosen}
          onClick={() => onChoose(line === chosen ? null : line)}
        >
          <Change {...words(line)} />
          <b>{format.count(line.count)}</b>
        </button>
      ))}
      {summary.length > most && !all && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('changes.moreChips', { count: summary.length })}
        </button>
      )}
      {chosen && (
        <button type="button" className="link-button summary-off" onClick={() => onChoose(null)}>
          {t('changes.unfilter')}
        </button>
      )}
    </div>
  );
}

/** The arrow is a sign; read aloud it is a word. */
function Change({ label, from, to }: { label: string; from: string; to: string }) {
  const { t } = useTranslation('upload');
  return (
    <>
      {`${label}: ${from} `}
      <span aria-hidden="true">→</span>
      <span className="sr-only">{t('changes.becomes')}</span>
      {` ${to} `}
    </>
  );
}
