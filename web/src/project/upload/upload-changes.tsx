import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changesFilePath, type SummaryLine, type UploadDto } from '../../api/uploads.js';
import { useFormat } from '../../ui/format.js';
import { UploadChangesTable } from './upload-changes-table.js';
import { UploadHints } from './upload-hints.js';
import { UploadSummary } from './upload-summary.js';
import type { UploadDeeds } from './use-upload.js';

const tabs = ['changed', 'added', 'warnings'] as const;
type Tab = (typeof tabs)[number];

const countsOf = ({ changedFields, rows, warnings }: UploadDto): Record<Tab, number> => ({
  changed: changedFields,
  added: rows.added,
  warnings: warnings.length,
});

/** What taking over would write, before it is written. */
export function UploadChanges({ upload, deeds }: { upload: UploadDto; deeds: UploadDeeds }) {
  const { t } = useTranslation('upload');
  const id = useId();
  const counts = countsOf(upload);
  const [asked, setTab] = useState<Tab | null>(null);
  const [filter, setFilter] = useState<SummaryLine | null>(null);
  const tab = asked ?? tabs.find((each) => counts[each] > 0) ?? 'changed';
  // A mend may have taken away what was filtered by.
  const kept = upload.summary.find((line) => isSame(line, filter)) ?? null;
  return (
    <section className="card" aria-labelledby={id}>
      <div className="card-head changes-head">
        <h2 id={id}>{t('changes.title')}</h2>
        {counts.changed + counts.added > 0 && (
          <p className="plain-links">
            <span className="muted">{t('changes.download')}</span>
            {(['csv-excel', 'xlsx'] as const).map((each) => (
              <a key={each} href={changesFilePath(upload.id, each)} download>
                {t(`template.format.${each}`)}
              </a>
            ))}
          </p>
        )}
      </div>
      <Tabs upload={upload} tab={tab} labelledBy={id} onChoose={setTab} />
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`changes-${tab}`}>
        {tab === 'changed' && <UploadSummary summary={upload.summary} chosen={kept} onChoose={setFilter} />}
        {counts[tab] === 0 ? (
          <p className="card-body">{t(`changes.none.${tab}`)}</p>
        ) : tab === 'warnings' ? (
          <UploadHints upload={upload} deeds={deeds} />
        ) : (
          <UploadChangesTable key={tab} upload={upload} show={tab} filter={tab === 'changed' ? kept : null} />
        )}
      </div>
    </section>
  );
}

const isSame = (line: SummaryLine, other: SummaryLine | null): boolean =>
  other !== null && line.field === other.field && line.from === other.from && line.to === other.to;

interface TabsProps {
  upload: UploadDto;
  tab: Tab;
  labelledBy: string;
  onChoose: (tab: Tab) => void;
}

/** One tab stop; the arrow keys lead through them. */
function Tabs({ upload, tab, labelledBy, onChoose }: TabsProps) {
  const { t } = useTranslation('upload');
  const format = useFormat();
  const row = useRef<HTMLDivElement>(null);
  const counts = countsOf(upload);
  const hear = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = (tabs.indexOf(tab) + step + tabs.length) % tabs.length;
    onChoose(tabs[next]!);
    row.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div ref={row} className="tabs" role="tablist" aria-labelledby={labelledBy} onKeyDown={hear}>
      {tabs.map((each) => {
        const formatted = format.count(counts[each]);
        return (
          <button
            key={each}
            id={`changes-${each}`}
            type="button"
            role="tab"
            aria-selected={each === tab}
            aria-controls={`${labelledBy}-panel`}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => onChoose(each)}
          >
            {each === 'added'
              ? t(`changes.added.${upload.kind}`, { formatted })
              : t(`changes.${each}`, { formatted })}
          </button>
        );
      })}
    </div>
  );
}
