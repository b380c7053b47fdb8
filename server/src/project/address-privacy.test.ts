import { describe, expect, it } from '@jest/globals';
import { publicAddress, publicAddressQuarterSql, publicAddressStateSql } from './address-privacy.js';
import { addressStates, type AddressState } from './words.js';

const address = (state: AddressState) => ({ state, quarter: '2026-10-01', reason: 'Eigentümer lehnt ab' });

describe('what anyone sees of an address where the recipient decided to show state and quarter', () => {
  it('planned: planned, with its quarter', () =>
    expect(publicAddress(address('planned'), 'state_and_quarter')).toEqual({
      state: 'planned',
      quarter: '2026-10-01',
    }));
  it('in_construction: in construction, with its quarter', () =>
    expect(publicAddress(address('in_construction'), 'state_and_quarter')).toEqual({
      state: 'in_construction',
      quarter: '2026-10-01',
    }));
  it('ready: ready', () =>
    expect(publicAddress(address('ready'), 'state_and_quarter')).toEqual({ state: 'ready', quarter: null }));
  it('connected: exactly what one that is ready shows', () =>
    expect(publicAddress(address('connected'), 'state_and_quarter')).toEqual(
      publicAddress(address('ready'), 'state_and_quarter'),
    ));
  it('activated: exactly what one that is ready shows', () =>
    expect(publicAddress(address('activated'), 'state_and_quarter')).toEqual(
      publicAddress(address('ready'), 'state_and_quarter'),
    ));
  it('refused: nothing, like one that is not in the project', () =>
    expect(publicAddress(address('refused'), 'state_and_quarter')).toBeNull());
  it('left_out: nothing, like one that is not in the project', () =>
    expect(publicAddress(address('left_out'), 'state_and_quarter')).toBeNull());

  it.each(Object.keys(addressStates) as AddressState[])('never the reason of one that is %s', (state) =>
    expect(JSON.stringify(publicAddress(address(state), 'state_and_quarter'))).not.toContain('Eigentümer'),
  );
});

it.each(Object.keys(addressStates) as AddressState[])(
  'an address that is %s is not shown at all where only counts are public',
  (state) => expect(publicAddress(address(state), 'counts')).toBeNull(),
);

it('says the same in SQL', () => {
  expect(publicAddressStateSql('a')).toBe(
    "CASE a.state WHEN 'planned' THEN 'planned' WHEN 'in_construction' THEN 'in_construction' WHEN 'ready' THEN 'ready' WHEN 'connected' THEN 'ready' WHEN 'activated' THEN 'ready' END",
  );
  expect(publicAddressQuarterSql('a')).toContain("IN ('planned', 'in_construction') THEN a.quarter END");
});
