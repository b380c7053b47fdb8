import { useTranslation } from 'react-i18next';
import type { OwnAccount } from '../api/account.js';
import type { AccountDto } from '../api/accounts.js';
import { useNarrow } from '../ui/narrow.js';
import {
  AreasCell,
  FactorCell,
  LastSeen,
  LinkWords,
  NameDetail,
  NameLink,
  RoleCell,
  StateCell,
} from './account-cells.js';
import { StateChip } from './state-chip.js';

interface AccountsTableProps {
  me: OwnAccount;
  accounts: AccountDto[];
  /** Newer rows are on their way; the old ones stay. */
  busy: boolean;
}

/** The accounts as a table; where the columns do not fit, as a list that says the same. */
export function AccountsTable({ me, accounts, busy }: AccountsTableProps) {
  return useNarrow() ? (
    <AccountItems me={me} accounts={accounts} busy={busy} />
  ) : (
    <WideTable me={me} accounts={accounts} busy={busy} />
  );
}

const columns = ['name', 'role', 'areas', 'state', 'secondFactor', 'lastSeen'] as const;

function WideTable({ me, accounts, busy }: AccountsTableProps) {
  const { t } = useTranslation('administration');
  return (
    <table className="staff-table" aria-busy={busy}>
      <caption className="sr-only">{t('accounts.list')}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              <NameLink account={account} />
              <NameDetail account={account} isOwn={account.id === me.id} />
            </th>
            <td>
              <RoleCell account={account} />
            </td>
            <td>
              <AreasCell account={account} />
            </td>
            <td>
              <StateCell account={account} />
            </td>
            <td>
              <FactorCell account={account} />
            </td>
            <td>
              <LastSeen account={account} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AccountItems({ me, accounts, busy }: AccountsTableProps) {
  const { t } = useTranslation('administration');
  return (
    <ul className="account-items" aria-label={t('accounts.list')} aria-busy={busy}>
      {accounts.map((account) => (
        <li key={account.id}>
          <div className="account-item-head">
            <NameLink account={account} />
            <StateChip state={account.state} />
          </div>
          <NameDetail account={account} isOwn={account.id === me.id} />
          <LinkWords account={account} />
          <dl className="label-values">
            {cells.map(([column, Cell]) => (
              <div key={column}>
                <dt>{t(`column.${column}`)}</dt>
                <dd>
                  <Cell account={account} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

const cells = [
  ['role', RoleCell],
  ['areas', AreasCell],
  ['secondFactor', FactorCell],
  ['lastSeen', LastSeen],
] as const;
