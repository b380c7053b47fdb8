import { useTranslation } from 'react-i18next';
import type { AccountDto, AccountState } from '../api/accounts.js';
import { Chip } from '../ui/chip.js';
import { useFormat } from '../ui/format.js';
import { stateLooks } from './administration.js';

export function StateChip({ state }: { state: AccountState }) {
  const { t } = useTranslation('administration');
  return <Chip {...stateLooks[state]}>{t(`state.${state}`)}</Chip>;
}

/** Until when the link of an invitation holds. Only shown what the browser has fetched, so its clock counts. */
export function useLinkWords(): (account: AccountDto) => { words: string; isOver: boolean } | null {
  const { t } = useTranslation('administration');
  const format = useFormat();
  return ({ state, invitationExpiresAt }) => {
    if (state !== 'invited' || !invitationExpiresAt) return null;
    const isOver = Date.parse(invitationExpiresAt) < Date.now();
    const day = format.moment(invitationExpiresAt).split(',')[0]!;
    return { words: isOver ? t('row.linkExpired') : t('row.linkUntil', { day }), isOver };
  };
}
