import type { AddressState } from './words.js';

/*
 * What of the addresses of a project anyone may see (design, section 3). Pure; nothing about a single address and no count
 * of addresses by state leaves the service for the public but through here.
 *
 * Whether somebody has a connection, uses it or refuses it is nobody's business. So an address that is connected or used
 * looks like every other one that could be: ready. One that is refused or left out looks like one that is not in the
 * project at all: most houses of a place are not, because they are supplied already, and among them nobody stands out.
 * (Kept as "planned" it would stand out for ever in a street that is ready, and be untrue as well.)
 */

export type AddressDisplay = 'counts' | 'state_and_quarter';
export type PublicAddressState = 'planned' | 'in_construction' | 'ready';

const shown: Record<AddressState, PublicAddressState | null> = {
  planned: 'planned',
  in_construction: 'in_construction',
  ready: 'ready',
  connected: 'ready',
  activated: 'ready',
  refused: null,
  left_out: null,
};

export interface PublicAddress {
  state: PublicAddressState;
  /** First day of the quarter that is promised. None once it is ready: that of a later step would tell of the step. */
  quarter: string | null;
}

/** null: the address is not shown. */
export function publicAddress(
  address: { state: AddressState; quarter: string | null },
  display: AddressDisplay,
): PublicAddress | null {
  const state = display === 'state_and_quarter' ? shown[address.state] : null;
  if (state === null) return null;
  return { state, quarter: state === 'ready' ? null : address.quarter };
}

/** The state that is shown, as an expression over an alias of table address; NULL: not shown. */
export const publicAddressStateSql = (alias: string): string =>
  `CASE ${alias}.state ${Object.entries(shown)
    .flatMap(([state, seen]) => (seen === null ? [] : [`WHEN '${state}' THEN '${seen}'`]))
    .join(' ')} END`;

/** The quarter that is shown, first day, as an expression over an alias of table address. */
export const publicAddressQuarterSql = (alias: string): string =>
  `CASE WHEN ${publicAddressStateSql(alias)} IN ('planned', 'in_construction') THEN ${alias}.quarter END`;
