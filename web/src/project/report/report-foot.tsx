import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import { DeedButton } from '../../account/deed.js';
import { Key } from '../../ui/keys-switch.js';
import type { Lack } from './report-draft.js';
import { ReportSummary } from './report-summary.js';
import type { ReportEdit } from './use-report.js';
import { isPromiseOver } from '../work-list/work-list.js';

interface FootProps {
  report: ReportEdit;
  lack: Lack | null;
  narrow: boolean;
  onLeave: () => void;
  onConfirm: () => void;
}

/** How much is saved, or what is missing for it. On a phone it stays at the foot, under what it comes to. */
export function ReportFoot({ report, lack, narrow, onLeave, onConfirm }: FootProps) {
  const { t } = useTranslation('workList');
  const { base, draft, changes, deed } = report;
  const isPublic = base.record.publicState !== null;
  const words = lack
    ? t(`report.lack.${lack}`)
    : changes.length === 0
      ? t('report.nothing')
      : t('report.changes', { count: changes.length });
  return (
    <div className="report-foot">
      {narrow && <ReportSummary record={base.record} draft={draft} changes={changes} />}
      <p
        id="report-words"
        className={lack ? 'report-lack' : narrow && changes.length > 0 ? 'sr-only' : 'muted'}
        role="status"
      >
        {words}
      </p>
      <div className="report-deeds">
        {changes.length === 0 ? (
          <KernButton
            variant="primary"
            text={t(isPublic ? 'report.publish' : 'report.save')}
            disabled
            aria-describedby="report-words"
          />
        ) : lack ? (
          // It stays pressable: it leads to what is missing.
          <KernButton
            variant="primary"
            type="submit"
            className="is-blocked"
            text={t(isPublic ? 'report.publish' : 'report.save')}
            aria-disabled
            aria-describedby="report-words"
          />
        ) : (
          <DeedButton deed={deed} text={t(isPublic ? 'report.publish' : 'report.save')} />
        )}
        <Key>{t('report.saveKey')}</Key>
        <KernButton variant="tertiary" text={t('report.discard')} onClick={onLeave} />
        <Key>Esc</Key>
      </div>
      {changes.length === 0 && <Confirm report={report} onConfirm={onConfirm} />}
    </div>
  );
}

/** That nothing has changed is a report too, unless a promise has run out. */
function Confirm({ report: { base, deed }, onConfirm }: { report: ReportEdit; onConfirm: () => void }) {
  const { t } = useTranslation('workList');
  if (isPromiseOver(base.record)) return null;
  return (
    <div className="report-deeds">
      <DeedButton deed={deed} variant="secondary" text={t('quick.confirm')} onClick={onConfirm} />
    </div>
  );
}
