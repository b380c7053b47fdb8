import { useInfiniteQuery } from '@tanstack/react-query';
import { KernButton } from '@kern-ux-annex/kern-react-kit';
import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import { useFormat } from '../ui/format.js';
import { accountsQuery } from './administration-queries.js';
import { type AccountFilter, isChosen } from './accounts-filter.js';
import { AccountsTable } from './accounts-table.js';
import { countSentence } from './count-sentence.js';
import { MoreButton, rowsBefore } from './more-button.js';
import { Loading, NotLoaded } from './not-loaded.js';
import { useFocusKept } from './use-focus-inside.js';

/** The accounts as far as they are fetched; the sentence above and the rows below come from the same answer. */
export function useAccounts(filter: AccountFilter) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const query = useInfiniteQuery(accountsQuery(filter));
  const accounts = query.data?.pages.flatMap((page) => page.items);
  const sentence =
    accounts && countSentence(t, format, { accounts, more: query.hasNextPage, chosen: isChosen(filter) });
  return { ...query, accounts, sentence };
}

interface AccountsListProps {
  me: OwnAccount;
  list: ReturnType<typeof useAccounts>;
  chosen: boolean;
  onReset: () => void;
}

export function AccountsList({ me, list, chosen, onReset }: AccountsListProps) {
  const { t } = useTranslation('administration');
  const { data, accounts, error, refetch, isPlaceholderData } = list;
  const before = rowsBefore(data?.pages ?? []);
  const box = useFocusKept<HTMLElement>(`:is(tr, li):nth-child(${before + 1}) a`, String(before));
  if (error && !accounts) return <NotLoaded error={error} onAgain={() => void refetch()} />;
  if (!accounts) return <Loading words={t('accounts.loading')} />;
  if (accounts.length === 0) return <Empty chosen={chosen} onReset={onReset} />;
  return (
    <section className="card" ref={box} aria-label={t('accounts.title')}>
      <AccountsTable me={me} accounts={accounts} busy={isPlaceholderData} />
      {error && <NotLoaded error={error} onAgain={() => void refetch()} />}
      <MoreButton list={list} text={t('accounts.more')} />
    </section>
  );
}

function Empty({ chosen, onReset }: { chosen: boolean; onReset: () => void }) {
  const { t } = useTranslation('administration');
  return (
    <section className="card card-body empty">
      <p>{t(chosen ? 'accounts.noneFoundText' : 'accounts.noneText')}</p>
      {chosen && <KernButton variant="secondary" text={t('filter.reset')} onClick={onReset} />}
    </section>
  );
}
