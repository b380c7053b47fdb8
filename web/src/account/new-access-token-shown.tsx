import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { NewAccessToken } from '../api/account.js';
import { useFormat } from '../ui/format.js';
import { takeFocus } from '../ui/take-focus.js';
import { CopyButton } from './copy-button.js';
import { useLeaveWarning } from './leave-warning.js';

interface NewAccessTokenShownProps {
  token: NewAccessToken;
  origin: string;
  onSafe: () => void;
}

/** The only time that the key can be read. */
export function NewAccessTokenShown({ token, origin, onSafe }: NewAccessTokenShownProps) {
  const { t } = useTranslation('account');
  const format = useFormat();
  useLeaveWarning();
  const example = `curl -H 'Authorization: Bearer ${token.token}' ${origin}/api/session`;
  return (
    <div className="once" tabIndex={-1} ref={takeFocus}>
      <h3>{t('tokens.made.heading', { name: token.name })}</h3>
      <p>{t('tokens.made.text', { day: format.shortDay(token.expiresAt) })}</p>
      <p>
        <code className="secret">{token.token}</code>
      </p>
      <CopyButton text={token.token} label={t('tokens.made.copy')} />
      <p>{t('tokens.made.example')}</p>
      <p>
        <code className="secret">{example}</code>
      </p>
      <CopyButton text={example} label={t('tokens.made.copyExample')} />
      <div className="deed-buttons">
        <KernButton variant="primary" text={t('tokens.made.done')} onClick={onSafe} />
      </div>
    </div>
  );
}
