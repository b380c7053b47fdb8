import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import type { AccountDto } from '../api/accounts.js';
import { useHref } from '../ui/as-of.js';
import { useFormat } from '../ui/format.js';
import { Notice } from '../ui/notice.js';

interface InvitationSentProps {
  me: OwnAccount;
  account: AccountDto;
  /** No mail leaves the service. */
  demo: boolean;
}

/** Who was invited, until when the link holds, where to look. Takes the focus from the form that is gone. */
export function InvitationSent({ me, account, demo }: InvitationSentProps) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const to = useHref();
  const box = useRef<HTMLDivElement>(null);
  const { id, name, email, invitationExpiresAt } = account;
  useEffect(() => box.current?.focus(), [id]);
  return (
    <div className="result" ref={box} tabIndex={-1} role="status">
      <Notice variant="info" title={t(demo ? 'invitation.prepared' : 'invitation.done', { email })}>
        {invitationExpiresAt && (
          <p>{t('invitation.until', { moment: format.moment(invitationExpiresAt) })}</p>
        )}
        {demo && <p>{t('invitation.demo')}</p>}
        <p className="plain-links">
          <a href={to(`/verwaltung/konten/${id}`)}>{t('invitation.open', { name })}</a>
          {me.mayReadOutbox && <a href={to('/verwaltung/postausgang')}>{t('outbox.title')}</a>}
        </p>
      </Notice>
    </div>
  );
}
