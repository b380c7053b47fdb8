import type { OwnAccount, Role } from '../api/account.js';

const everywhere: readonly Role[] = ['dias_advisor', 'dias_lead'];
const officers: readonly Role[] = ['municipal_officer', 'district_officer'];

/** Who may what follows the table of rights (server/src/account/permissions.ts); the service decides. */
export function mayKeepContacts(
  account: Pick<OwnAccount, 'role' | 'areas' | 'secondFactor'> | null | undefined,
  ags: string,
): boolean {
  if (!account || account.secondFactor === 'missing') return false;
  if (everywhere.includes(account.role)) return true;
  return officers.includes(account.role) && account.areas.some(({ key }) => ags.startsWith(key));
}

/** Where a new contact may belong: the Gemeinde, and its Kreis for those who are in charge of it. */
export function areasFor(
  account: Pick<OwnAccount, 'role' | 'areas'>,
  {
    ags,
    name,
    districtAgs,
    districtName,
  }: { ags: string; name: string; districtAgs: string; districtName: string },
): { key: string; name: string }[] {
  const own = { key: ags, name };
  const district = { key: districtAgs, name: districtName };
  const isInCharge =
    everywhere.includes(account.role) || account.areas.some(({ key }) => key === districtAgs);
  return isInCharge ? [own, district] : [own];
}
