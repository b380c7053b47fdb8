import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SummaryLine } from '../api/uploads.js';
import { useFormat } from '../ui/format.js';

const SHOWN = 12;

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
  if (summary.length < 2 && !chosen) return null;
  const words = ({ label, from, to }: SummaryLine) => ({
    label,
    from: from ?? t('changes.empty'),
    to: to ?? t('changes.empty'),
  });
  return (
    <div className="summary">
      <span className="muted">{t('changes.summary')}</span>
      {summary.slice(0, all ? undefined : SHOWN).map((line) => (
        <button
          key={[line.field, line.from, line.to].join('/')}
          type="button"
          className="summary-chip"
          aria-pressed={line === chosen}
          aria-label={t('changes.spokenChip', { ...words(line), count: line.count })}
          onClick={() => onChoose(line === chosen ? null : line)}
        >
          {t('changes.chip', words(line))} <b>{format.count(line.count)}</b>
        </button>
      ))}
      {summary.length > SHOWN && !all && (
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
