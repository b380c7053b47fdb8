import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDto } from '../api/accounts.js';
import { useFormat } from '../ui/format.js';
import { AreasCell, FactorCell, LastSeen } from './account-cells.js';
import { scopeKindOf } from './administration.js';
import { useRoleName } from './session.js';
import { useLinkWords } from './state-chip.js';

/** What is known of an account, as label and value. */
export function AccountDetails({ account }: { account: AccountDto }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const roleName = useRoleName();
  const kinds = [account.isDemo && t('row.demo'), account.viaProvider && t('row.provider')].filter(Boolean);
  return (
    <dl className="label-values">
      {account.email && <Row name={t('form.email')}>{account.email}</Row>}
      <Row name={t('account.role')}>{roleName(account.role)}</Row>
      <Row name={t('account.areas')}>
        <AreasCell account={account} all />
      </Row>
      {scopeKindOf(account.role) !== 'all' && (
        <Row name={t('account.rights')}>{t(account.managesUsers ? 'account.yes' : 'account.no')}</Row>
      )}
      {kinds.length > 0 && <Row name={t('account.kind')}>{kinds.join(', ')}</Row>}
      <Row name={t('account.factor')}>
        <FactorCell account={account} />
      </Row>
      <Row name={t('account.lastSeen')}>
        <LastSeen account={account} />
      </Row>
      <Row name={t('account.createdAt')}>{format.moment(account.createdAt)}</Row>
      <InvitationRow account={account} />
      {account.deactivatedAt && (
        <Row name={t('account.deactivatedAt')}>{format.moment(account.deactivatedAt)}</Row>
      )}
    </dl>
  );
}

function InvitationRow({ account }: { account: AccountDto }) {
  const { t } = useTranslation('administration');
  const format = useFormat();
  const link = useLinkWords()(account);
  if (!link) return null;
  const moment = format.moment(account.invitationExpiresAt!);
  return (
    <Row name={t('account.invitation')}>
      {link.isOver ? (
        <span className="attention">{t('row.linkExpiredAt', { moment })}</span>
      ) : (
        t('account.linkUntil', { moment })
      )}
    </Row>
  );
}

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
