import { describe, expect, it } from 'vitest';
import {
  publicAddress,
  publicAddressQuarterSql,
  publicAddressStateSql,
  type PublicAddressState,
} from './address-privacy.js';
import { addressStates, type AddressState } from '../words.js';

const address = (
  state: AddressState,
  shownState: PublicAddressState | null = null,
  shownQuarter: string | null = null,
) => ({ state, quarter: '2026-10-01', shownState, shownQuarter, reason: 'Eigentümer lehnt ab' });

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
  it('refused: what it showed before, or what its street shows since', () => {
    expect(publicAddress(address('refused', 'planned', '2027-01-01'), 'state_and_quarter')).toEqual({
      state: 'planned',
      quarter: '2027-01-01',
    });
    expect(publicAddress(address('refused', 'ready'), 'state_and_quarter')).toEqual(
      publicAddress(address('activated'), 'state_and_quarter'),
    );
  });
  it('one that refuses no more: not less than it showed while it did', () => {
    expect(publicAddress(address('planned', 'ready'), 'state_and_quarter')).toMatchObject({ state: 'ready' });
    expect(publicAddress(address('in_construction', 'planned', '2027-01-01'), 'state_and_quarter')).toEqual({
      state: 'in_construction',
      quarter: '2026-10-01',
    });
  });
  it('left_out: nothing, like one that is not in the project', () =>
    expect(publicAddress(address('left_out', 'ready'), 'state_and_quarter')).toBeNull());

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
    "CASE WHEN a.state IN ('left_out') THEN NULL WHEN a.state IN ('ready', 'connected', 'activated') OR a.shown_state = 'ready' THEN 'ready' WHEN a.state IN ('in_construction') OR a.shown_state = 'in_construction' THEN 'in_construction' WHEN a.state IN ('planned', 'refused') OR a.shown_state = 'planned' THEN 'planned' END",
  );
  expect(publicAddressQuarterSql('a')).toContain("IN ('planned', 'in_construction') THEN");
});
