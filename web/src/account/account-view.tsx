import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import type { AccountDto, ReadAccount } from '../api/accounts.js';
import { ApiError } from '../api/client.js';
import { useHref } from '../ui/as-of.js';
import { AccountActions } from './account-actions.js';
import { AccountDetails } from './account-details.js';
import { AccountHead, DoneNotice } from './account-head.js';
import { AccountHistory } from './account-history.js';
import { accountQuery, activeAdminsQuery } from './administration-queries.js';
import { type AccountAction, actionsIn, type Block, blockOf } from './administration.js';
import { Loading, NotLoaded } from './not-loaded.js';
import { ScopeSection } from './scope-section.js';
import { Section } from './section.js';

/** One account: what it is, what can be done with it, what was done. */
export function AccountView({ me, id }: { me: OwnAccount; id: string }) {
  const { t } = useTranslation('administration');
  const { data, error, refetch } = useQuery(accountQuery(id));
  if (data) return <Known me={me} read={data} />;
  if (error instanceof ApiError && error.status === 404) return <Missing />;
  if (error) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  return <Loading words={t('account.loading')} />;
}

/** Outside the scope and missing read alike. */
function Missing() {
  const { t } = useTranslation('administration');
  const to = useHref();
  return (
    <>
      <h1>{t('account.missing')}</h1>
      <p>{t('account.missingText')}</p>
      <p>
        <a href={to('/verwaltung/konten')}>{t('account.toList')}</a>
      </p>
    </>
  );
}

function Known({ me, read }: { me: OwnAccount; read: ReadAccount }) {
  const { t } = useTranslation('administration');
  const { account } = read;
  const [done, say] = useDone();
  const blockFor = useBlocks(me, account);
  const actions = me.mayManageAccounts ? actionsIn[account.state] : [];
  return (
    <>
      <AccountHead account={account} />
      {done && <DoneNotice key={done.count} sentence={done.sentence} />}
      <div className="account-columns">
        <div className="account-column">
          <Section heading={t('account.details')}>
            <AccountDetails account={account} />
          </Section>
          {actions.includes('change') && (
            <ScopeSection
              me={me}
              read={read}
              block={blockFor('change')}
              onSaved={() => say(t('change.done'))}
            />
          )}
        </div>
        {actions.length > 0 && (
          <Section heading={t('access.heading')}>
            <AccountActions key={account.state} account={account} blockOf={blockFor} onDone={say} />
          </Section>
        )}
      </div>
      <AccountHistory id={account.id} />
    </>
  );
}

/** The last deed in a sentence; the same deed done again is said again. */
function useDone() {
  const [done, setDone] = useState<{ sentence: string; count: number } | null>(null);
  const say = (sentence: string) => setDone((before) => ({ sentence, count: (before?.count ?? 0) + 1 }));
  return [done, say] as const;
}

/** Why a deed cannot be done with this account, if so. */
function useBlocks(me: OwnAccount, account: AccountDto): (action: AccountAction) => Block | null {
  const mayBeLast = me.mayManageAccounts && me.role === 'admin' && account.id === me.id;
  const { data } = useQuery({ ...activeAdminsQuery(), enabled: mayBeLast });
  const isLastAdmin = mayBeLast && data?.items.length === 1;
  return (action) => blockOf(action, account, { ownId: me.id, isLastAdmin });
}
