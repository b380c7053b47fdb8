import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountDto } from '../api/accounts.js';
import { Notice } from '../ui/notice.js';
import { useRoleName } from './session.js';
import { StateChip } from './state-chip.js';

/** Whose account it is and how it stands with it, in one sentence. */
export function AccountHead({ account }: { account: AccountDto }) {
  const { t } = useTranslation('administration');
  const roleName = useRoleName();
  return (
    <div>
      <div className="name-and-state">
        <h1>{account.name === null ? t('row.anonymised') : <bdi>{account.name}</bdi>}</h1>
        <StateChip state={account.state} />
      </div>
      <p className="answer-line">{t(`account.lead.${account.state}`, { role: roleName(account.role) })}</p>
    </div>
  );
}

/** What was done. Takes the focus from the form that is gone. */
export function DoneNotice({ sentence }: { sentence: string }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="result" ref={box} tabIndex={-1} role="status">
      <Notice variant="info" title={sentence} />
    </div>
  );
}
