import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { DeedFault } from '../../account/deed.js';
import { useLeaveWarning } from '../../account/leave-warning.js';
import type { ReadRecord } from '../../api/records.js';
import { KeysSwitch } from '../../ui/keys-switch.js';
import { useNarrow } from '../../ui/narrow.js';
import { takeFocus } from '../../ui/take-focus.js';
import { goTo } from '../../ui/language.js';
import { ReportConflict } from './report-conflict-notice.js';
import { ReportDate } from './report-date.js';
import { freshDraft, type Lack, lackOf } from './report-draft.js';
import { ReportEffects } from './report-effects.js';
import { ReportFoot } from './report-foot.js';
import { useReportKeys } from './report-keys.js';
import { ReportNumbers } from './report-numbers.js';
import { ReportPreview } from './report-preview-pane.js';
import { ReportState } from './report-state.js';
import { type Saved, today, useReport } from './use-report.js';

interface ReportFormProps {
  read: ReadRecord;
  /** Number of the milestone that the link asks for. */
  asked: number | null;
  onSaved: (saved: Saved) => void;
}

/** State, date and numbers on the left, how it will appear in public on the right. */
export function ReportForm({ read, asked, onSaved }: ReportFormProps) {
  const { t } = useTranslation('workList');
  const report = useReport(read, asked, onSaved);
  const { base, draft, edit, changes, conflict, unmet, deed } = report;
  const { form, run } = deed;
  const { record } = base;
  const [asks, setAsks] = useState(false);
  const reasons = useRef<HTMLFieldSetElement>(null);
  const narrow = useNarrow();
  useLeaveWarning(changes.length > 0);
  const lack = lackOf(record, draft, today());
  const save = () => {
    if (conflict || changes.length === 0) return;
    if (lack) return focusLack(form.current, lack);
    run({ base, draft });
  };
  const leave = () => {
    if (conflict) return;
    if (changes.length > 0 && !asks) return setAsks(true);
    // Nothing is typed any more, so that the browser does not ask once again.
    flushSync(() => edit(freshDraft(record, asked, today())));
    goBack();
  };
  useReportKeys(report, {
    form,
    reasons,
    onSave: save,
    onLeave: () => (asks ? setAsks(false) : leave()),
  });
  if (conflict) return <ReportConflict report={report} conflict={conflict} />;
  const parts = { record, draft, faults: deed.faults.fields, today: today(), onEdit: edit };
  return (
    <div className="report">
      <form
        ref={form}
        className="card report-entry"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <DeedFault deed={deed} />
        <ReportState {...parts} unmet={unmet} />
        <ReportDate {...parts} reasons={reasons} />
        <ReportNumbers {...parts} />
        <ReportFoot
          {...{ report, lack, narrow }}
          onLeave={leave}
          onConfirm={() => run({ base, draft: null })}
        />
        {asks && <Question onDiscard={leave} onStay={() => setAsks(false)} />}
      </form>
      <div className="report-side">
        {narrow ? (
          <details className="report-preview-more">
            <summary>{t('report.preview.whole')}</summary>
            <ReportPreview {...{ record, draft }} />
          </details>
        ) : (
          <ReportPreview {...{ record, draft }} />
        )}
        <ReportEffects {...{ record, draft, changes }} />
        <KeysSwitch keys={t('report.keys')} />
      </div>
    </div>
  );
}

/** Where what is missing is typed or chosen. */
function focusLack(form: HTMLFormElement | null, lack: Lack): void {
  const place = form?.querySelector<HTMLElement>(`#report-${lack}`);
  const inside = place?.matches('fieldset') ? place.querySelector<HTMLElement>('input') : place;
  inside?.focus();
}

/** To where one came from in this service, else to the start page of staff. */
function goBack(): void {
  const isOurs = document.referrer.startsWith(location.origin) && !/\/anmelden/.test(document.referrer);
  if (isOurs && history.length > 1) history.back();
  else goTo('/uebersicht');
}

function Question({ onDiscard, onStay }: { onDiscard: () => void; onStay: () => void }) {
  const { t } = useTranslation('workList');
  return (
    <div className="report-question" role="alert" tabIndex={-1} ref={takeFocus}>
      <p>{t('report.leave.question')}</p>
      <KernButton variant="primary" text={t('report.leave.stay')} onClick={onStay} />
      <KernButton variant="secondary" text={t('report.leave.discard')} onClick={onDiscard} />
    </div>
  );
}
