import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../api/account.js';
import type { AccountDto } from '../api/accounts.js';
import { useHref } from '../ui/as-of.js';
import { useFormat } from '../ui/format.js';
import { Icon } from '../ui/icon.js';
import { needsSecondFactor, scopeKindOf } from './administration.js';
import { useRoleName } from './session.js';
import { sinceText } from './since.js';
import { StateChip, useLinkWords } from './state-chip.js';

/** The name leads to the account. */
export function NameLink({ account }: { account: AccountDto }) {
  const { t } = useTranslation('administration');
  const to = useHref();
  return (
    <a className="row-name" href={to(`/verwaltung/konten/${account.id}`)}>
      {account.name === null ? t('row.anonymised') : <bdi>{account.name}</bdi>}
    </a>
  );
}

/** What tells an account from others of its name. */
export function NameDetail({ account, isOwn }: { account: AccountDto; isOwn: boolean }) {
  const { t } = useTranslation('administration');
  const marks = [account.email, isOwn && t('row.own'), account.isDemo && t('row.demo')].filter(Boolean);
  return marks.length > 0 && <span className="second-line">{marks.join(' · ')}</span>;
}

export function RoleCell({
  account,
}: {
  account: Pick<AccountDto, 'role' | 'managesUsers' | 'viaProvider'>;
}) {
  const { t } = useTranslation('administration');
  const roleName = useRoleName();
  return (
    <>
      {roleName(account.role)}
      {account.managesUsers && <span className="second-line">{t('row.managesUsers')}</span>}
      {account.viaProvider && <span className="second-line">{t('row.provider')}</span>}
    </>
  );
}

/** So many names are read at a glance; the account's own page names all. */
const GLANCE = 3;

export function AreasCell({ account, all = false }: { account: AccountDto; all?: boolean }) {
  const { t } = useTranslation('administration');
  if (account.state === 'anonymised' && account.areas.length === 0) return null;
  if (scopeKindOf(account.role as Role) === 'all') return <span className="muted">{t('row.allAreas')}</span>;
  const names = account.areas.map(({ name }) => name);
  const isShort = all || names.length <= GLANCE + 1;
  const rest = names.length - GLANCE;
  return (
    <>
      {isShort ? names.join(', ') : names.slice(0, GLANCE).join(', ')}
      {!isShort && <span className="second-line">{t('row.moreAreas', { count: rest })}</span>}
    </>
  );
}

export function StateCell({ account }: { account: AccountDto }) {
  return (
    <>
      <StateChip state={account.state} />
      <LinkWords account={account} />
    </>
  );
}

/** Until when the link of an invitation holds. */
export function LinkWords({ account }: { account: AccountDto }) {
  const link = useLinkWords()(account);
  return link && <span className={link.isOver ? 'second-line attention' : 'second-line'}>{link.words}</span>;
}

export function FactorCell({ account }: { account: AccountDto }) {
  const { t } = useTranslation('administration');
  if (account.state === 'anonymised') return null;
  if (account.secondFactor) return t('row.factorOn');
  if (
    account.state === 'active' &&
    !account.isDemo &&
    !account.viaProvider &&
    needsSecondFactor(account.role)
  )
    return (
      <span className="attention finding">
        <Icon name="warning" />
        {t('row.factorMissing')}
      </span>
    );
  return <span className="muted">{t('row.factorOff')}</span>;
}

/** Relative first, the moment beneath. */
export function LastSeen({ account }: { account: AccountDto }) {
  const moment = account.lastSeenAt;
  const { t, i18n } = useTranslation('administration');
  const format = useFormat();
  const [now] = useState(() => new Date().toISOString());
  if (!moment) return <span className="muted">{t('row.never')}</span>;
  const since = sinceText(i18n.language, moment, now);
  return (
    <>
      {since}
      <time className={since ? 'second-line' : undefined} dateTime={moment}>
        {format.moment(moment)}
      </time>
    </>
  );
}
