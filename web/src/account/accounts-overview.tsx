import { useRef, useState } from 'react';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import type { AccountDto } from '../api/accounts.js';
import { useAddress } from '../ui/address.js';
import { useHref } from '../ui/as-of.js';
import { accountFilterOf, isChosen } from './accounts-filter.js';
import { AccountsFilterForm } from './accounts-filter-form.js';
import { AccountsList, useAccounts } from './accounts-list.js';
import { InvitationSent } from './invitation-sent.js';
import { InviteForm } from './invite-form.js';

/** Who has an account here, and the way to one more. */
export function AccountsOverview({ me, url, demo }: { me: OwnAccount; url: URL; demo: boolean }) {
  const [params, change] = useAddress(url);
  const filter = accountFilterOf(params);
  const list = useAccounts(filter);
  return (
    <>
      <Invitation me={me} demo={demo} sentence={list.sentence} />
      <AccountsFilterForm me={me} filter={filter} onChange={change} />
      <AccountsList
        me={me}
        list={list}
        chosen={isChosen(filter)}
        onReset={() => change({ search: null, role: null, state: null, area: null })}
      />
    </>
  );
}

/** The head of the page with its one button, the form it opens, and what came of it. */
function Invitation({ me, demo, sentence }: { me: OwnAccount; demo: boolean; sentence: string | undefined }) {
  const { t } = useTranslation('administration');
  const to = useHref();
  const [open, setOpen] = useState(false);
  const [invited, setInvited] = useState<AccountDto | null>(null);
  const opener = useRef<HTMLDivElement>(null);
  const close = (account: AccountDto | null) => {
    setOpen(false);
    setInvited(account);
    // The form that had the focus is gone.
    if (!account) requestAnimationFrame(() => opener.current?.querySelector('button')?.focus());
  };
  return (
    <>
      <div className="staff-head">
        <div>
          <h1>{t('accounts.title')}</h1>
          <p className="answer-line" role="status">
            {sentence}
          </p>
        </div>
        <div className="staff-head-actions" ref={opener}>
          {me.mayReadOutbox && <a href={to('/verwaltung/postausgang')}>{t('outbox.title')}</a>}
          {me.mayManageAccounts && !open && (
            <KernButton variant="primary" text={t('accounts.invite')} onClick={() => setOpen(true)} />
          )}
        </div>
      </div>
      {open && <InviteForm me={me} onDone={close} onCancel={() => close(null)} />}
      {invited && !open && <InvitationSent me={me} account={invited} demo={demo} />}
    </>
  );
}
