import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../ui/format.js';
import { takeFocus } from '../ui/take-focus.js';
import { CopyButton } from './copy-button.js';
import { useLeaveWarning } from './leave-warning.js';

interface RecoveryCodesProps {
  codes: string[];
  renewed: boolean;
  email: string;
  onSafe: () => void;
}

/** The only time that the codes can be read: copied, printed, and said to be safe. */
export function RecoveryCodes({ codes, renewed, email, onSafe }: RecoveryCodesProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  const [now] = useState(() => new Date().toISOString());
  useLeaveWarning();
  return (
    <div className="once recovery-codes" tabIndex={-1} ref={takeFocus}>
      <h3>{t('factor.codes.heading')}</h3>
      <p className="no-print">
        <b>{t(renewed ? 'factor.codes.renewed' : 'factor.codes.on')}</b>
      </p>
      <p className="no-print">{t('factor.codes.text')}</p>
      <p className="print-only">{t('factor.codes.printed', { email, day: format.shortDay(now) })}</p>
      <ul aria-label={t('factor.codes.list')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className="deed-buttons no-print">
        <CopyButton text={codes.join('\n')} label={t('factor.codes.copy')} />
        <KernButton variant="secondary" text={t('factor.codes.print')} onClick={() => print()} />
      </div>
      <div className="deed-buttons no-print">
        <KernButton variant="primary" text={t('factor.codes.done')} onClick={onSafe} />
      </div>
    </div>
  );
}
