import { describe, expect, it } from 'vitest';
import {
  actionsIn,
  blockOf,
  givableRoles,
  mayGive,
  roles,
  type Scope,
  scopeChanges,
  withArea,
  withRole,
} from './administration.js';
import { bautzen, burkau, kamenz, madeUpAccount } from './made-up-accounts.js';

describe('Which roles someone may give', () => {
  it('who manages the service gives every role', () => {
    expect(givableRoles({ role: 'admin', managesUsers: false })).toEqual(roles);
  });
  it('an officer with the right gives roles of the own Kommunen only', () => {
    expect(givableRoles({ role: 'municipal_officer', managesUsers: true })).toEqual(['municipal_officer']);
    expect(givableRoles({ role: 'district_officer', managesUsers: true })).toEqual([
      'municipal_officer',
      'district_officer',
    ]);
  });
  it.each(roles.filter((role) => role !== 'admin'))('%s without the right gives none', (role) => {
    expect(givableRoles({ role, managesUsers: false })).toEqual([]);
  });
  it('advising, leading and auditing never gives one, whatever the mark says', () => {
    for (const role of ['dias_advisor', 'dias_lead', 'auditor'] as const)
      expect(givableRoles({ role, managesUsers: true })).toEqual([]);
  });
  it('areas are given within the own ones; a Kreis covers its Gemeinden, not the other way round', () => {
    const officer = { role: 'municipal_officer', managesUsers: true, areas: [burkau] } as const;
    const district = { role: 'district_officer', managesUsers: true, areas: [bautzen] } as const;
    expect(mayGive({ ...officer, areas: [burkau] }, '14625060')).toBe(true);
    expect(mayGive({ ...officer, areas: [burkau] }, '14625250')).toBe(false);
    expect(mayGive({ ...officer, areas: [burkau] }, '14625')).toBe(false);
    expect(mayGive({ ...district, areas: [bautzen] }, '14625250')).toBe(true);
    expect(mayGive({ ...district, areas: [bautzen] }, '14626110')).toBe(false);
    expect(mayGive({ role: 'admin', managesUsers: false, areas: [] }, '14626110')).toBe(true);
  });
});

describe('Editing role and scope', () => {
  const scope: Scope = { role: 'municipal_officer', areas: [burkau], managesUsers: true };
  it('a role with another kind of scope lets the areas go', () => {
    expect(withRole(scope, 'district_officer')).toEqual({
      role: 'district_officer',
      areas: [],
      managesUsers: true,
    });
  });
  it('a role for the whole Land manages no accounts of a Kommune', () => {
    expect(withRole(scope, 'auditor')).toEqual({ role: 'auditor', areas: [], managesUsers: false });
  });
  it('the same role keeps everything', () => {
    expect(withRole(scope, 'municipal_officer')).toEqual(scope);
  });
  it('an area is added once, in the order of names', () => {
    expect(withArea([kamenz], burkau)).toEqual([burkau, kamenz]);
    expect(withArea([burkau], burkau)).toEqual([burkau]);
  });
  it('the order of areas is no change', () => {
    const changes = scopeChanges(
      { ...scope, areas: [burkau, kamenz] },
      { ...scope, areas: [kamenz, burkau] },
    );
    expect(changes).toEqual({ role: false, areas: false, managesUsers: false });
  });
});

describe('What blocks an action', () => {
  const of = (values: Parameters<typeof madeUpAccount>[0]) => madeUpAccount(values);
  const other = { ownId: 'another', isLastAdmin: false };
  it('nothing, where the account may be managed', () => {
    for (const action of ['change', 'deactivate', 'reset', 'invite', 'reactivate'] as const)
      expect(blockOf(action, of({}), other)).toBeNull();
  });
  it('the own account is changed by someone else', () => {
    const own = of({ mayManage: false });
    expect(blockOf('change', own, { ownId: own.id, isLastAdmin: false })).toBe('own');
    expect(blockOf('deactivate', own, { ownId: own.id, isLastAdmin: true })).toBe('lastAdmin');
  });
  it('a demo account says so rather than that a right is missing', () => {
    expect(blockOf('reset', of({ isDemo: true, mayManage: false }), other)).toBe('demo');
  });
  it('the scope of an account from the identity provider is changed there; its access can still be ended', () => {
    expect(blockOf('change', of({ viaProvider: true }), other)).toBe('provider');
    expect(blockOf('deactivate', of({ viaProvider: true }), other)).toBeNull();
  });
  it('what lies outside the own right is blocked last', () => {
    expect(blockOf('change', of({ mayManage: false }), other)).toBe('noRight');
  });
  it('an anonymised account offers nothing any more', () => {
    expect(actionsIn.anonymised).toEqual([]);
  });
});
