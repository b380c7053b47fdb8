import type { AccountBody, AccountDto, AccountState, AreaName } from '../api/accounts.js';
import type { OwnAccount, Role } from '../api/account.js';
import type { Shape, Tone } from '../ui/chip.js';

/*
 * What the pages of user administration need to know before the service is asked. It follows the table of rights
 * (server/src/account/permissions.ts); the service decides.
 */

export const roles: readonly Role[] = [
  'municipal_officer',
  'district_officer',
  'dias_advisor',
  'dias_lead',
  'admin',
  'auditor',
];

/** How each state looks: a shape of its own, colour last. */
export const stateLooks: Record<AccountState, { shape: Shape; tone: Tone }> = {
  active: { shape: 'done', tone: 'turquoise' },
  invited: { shape: 'quarter', tone: 'blue' },
  deactivated: { shape: 'bars', tone: 'neutral' },
  anonymised: { shape: 'dashed', tone: 'neutral' },
};

/** The states in the order in which they are counted. */
export const states = Object.keys(stateLooks).filter((state): state is AccountState => state in stateLooks);

type Holder = Pick<OwnAccount, 'role' | 'managesUsers' | 'areas'>;

/** The roles that someone may give to others. */
export function givableRoles({ role, managesUsers }: Pick<OwnAccount, 'role' | 'managesUsers'>): Role[] {
  if (role === 'admin') return [...roles];
  if (!managesUsers) return [];
  if (role === 'district_officer') return ['municipal_officer', 'district_officer'];
  return role === 'municipal_officer' ? ['municipal_officer'] : [];
}

/** What a role is responsible for: single Gemeinden, whole Kreise, or everything. */
export type ScopeKind = 'municipalities' | 'districts' | 'all';
export function scopeKindOf(role: Role): ScopeKind {
  if (role === 'municipal_officer') return 'municipalities';
  return role === 'district_officer' ? 'districts' : 'all';
}

/** A Kreis covers its Gemeinden: their keys begin with its key. */
export const covers = (own: readonly { key: string }[], key: string): boolean =>
  own.some((area) => key === area.key || (area.key.length === 5 && key.startsWith(area.key)));

/** Whether an area may be given at all. */
export const mayGive = (holder: Holder, key: string): boolean =>
  holder.role === 'admin' || covers(holder.areas, key);

/** Roles whose holders must have a second factor outside the demo. */
export const needsSecondFactor = (role: Role): boolean =>
  role === 'dias_advisor' || role === 'dias_lead' || role === 'admin';

/** Role and scope as they are edited: with the names of the areas. */
export interface Scope {
  role: Role;
  areas: AreaName[];
  managesUsers: boolean;
}

export const scopeOf = ({ role, areas, managesUsers }: AccountDto): Scope => ({ role, areas, managesUsers });

/** Another role has another kind of scope: what does not fit any more is let go, never sent along unseen. */
export function withRole(scope: Scope, role: Role): Scope {
  const kind = scopeKindOf(role);
  const areas = kind === scopeKindOf(scope.role) ? scope.areas : [];
  return { role, areas, managesUsers: scope.managesUsers && kind !== 'all' };
}

/** Adds an area, in the order of names, or leaves the scope as it is. */
export function withArea(areas: readonly AreaName[], area: AreaName): AreaName[] {
  if (areas.some(({ key }) => key === area.key)) return [...areas];
  return [...areas, area].sort((a, b) => a.name.localeCompare(b.name, 'de') || a.key.localeCompare(b.key));
}

export const sameAreas = (a: AreaName[], b: AreaName[]): boolean =>
  a.length === b.length && a.every(({ key }) => b.some((other) => other.key === key));

export interface ScopeChanges {
  role: boolean;
  areas: boolean;
  managesUsers: boolean;
}

export function scopeChanges(from: Scope, to: Scope): ScopeChanges {
  return {
    role: from.role !== to.role,
    areas: !sameAreas(from.areas, to.areas),
    managesUsers: from.managesUsers !== to.managesUsers,
  };
}

export const countChanges = (changes: ScopeChanges): number => Object.values(changes).filter(Boolean).length;

export const bodyOf = ({ role, areas, managesUsers }: Scope, reason: string): AccountBody => ({
  role,
  areas: areas.map(({ key }) => key),
  managesUsers,
  reason,
});

/** What can be done with the access of an account, beside a change of its scope. */
export type AccessAction = 'deactivate' | 'reactivate' | 'invite' | 'reset';
export type AccountAction = 'change' | AccessAction;

/** The actions that make sense in a state, blocked or not. */
export const actionsIn: Record<AccountState, readonly AccountAction[]> = {
  invited: ['change', 'invite', 'deactivate'],
  active: ['change', 'reset', 'deactivate'],
  deactivated: ['reactivate'],
  anonymised: [],
};

/** Why an action is blocked: the id of the sentence that says the condition. */
export type Block = 'noRight' | 'own' | 'lastAdmin' | 'demo' | 'provider';

interface Circumstances {
  ownId: string;
  /** The only active account with this role; unknown counts as no. */
  isLastAdmin: boolean;
}

export function blockOf(
  action: AccountAction,
  account: Pick<AccountDto, 'id' | 'isDemo' | 'viaProvider' | 'mayManage'>,
  { ownId, isLastAdmin }: Circumstances,
): Block | null {
  if (account.id === ownId) return isLastAdmin ? 'lastAdmin' : 'own';
  if (account.isDemo) return 'demo';
  if (!account.mayManage) return 'noRight';
  return account.viaProvider && action === 'change' ? 'provider' : null;
}

/** How many accounts are in each state, those that occur. */
export function countStates(accounts: Pick<AccountDto, 'state'>[]): { state: AccountState; count: number }[] {
  return states
    .map((state) => ({ state, count: accounts.filter((account) => account.state === state).length }))
    .filter(({ count }) => count > 0);
}
