import type { OwnAccount } from '../api/account.js';

const keepers: readonly OwnAccount['role'][] = [
  'municipal_officer',
  'district_officer',
  'dias_advisor',
  'dias_lead',
];

/** Where the work begins after signing in: with the tasks, for those who keep projects. */
export function startPath(account: Pick<OwnAccount, 'role' | 'secondFactor'> | null): string {
  const isKeeper = account !== null && keepers.includes(account.role) && account.secondFactor !== 'missing';
  return isKeeper ? '/uebersicht' : '/konto';
}
