import type { TFunction } from 'i18next';
import type { AccountDto } from '../api/accounts.js';
import type { Format } from '../ui/format.js';
import { countStates } from './administration.js';

interface Known {
  accounts: Pick<AccountDto, 'state'>[];
  /** There are more than are known. */
  more: boolean;
  /** Only a part was asked for. */
  chosen: boolean;
}

/** The first sentence of the list: how many accounts, and in which states. Never more than is known. */
export function countSentence(
  t: TFunction<'administration'>,
  format: Format,
  { accounts, more, chosen }: Known,
): string {
  const count = accounts.length;
  if (count === 0) return t(chosen ? 'accounts.noneFound' : 'accounts.none');
  const parts = countStates(accounts).map(({ state, count: each }) => ({
    state: t(`state.${state}`),
    formatted: format.count(each),
  }));
  const states = parts.map((part) => t('accounts.count', part)).join(', ');
  const values = { count, formatted: format.count(count), states, state: parts[0]!.state };
  if (more) return t(chosen ? 'accounts.foundFirst' : 'accounts.first', values);
  const isOneState = parts.length === 1 && count > 1;
  if (isOneState) return t(chosen ? 'accounts.foundSame' : 'accounts.totalSame', values);
  return t(chosen ? 'accounts.found' : 'accounts.total', values);
}
