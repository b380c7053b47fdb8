import type { AddressState } from '../words.js';

/*
 * What of the addresses of a project anyone may see (design, section 3). Pure; nothing about a single address and no count
 * of addresses by state leaves the service for the public but through here.
 *
 * Whether somebody has a connection, uses it or refuses it is nobody's business. So an address that is connected or used
 * looks like every other one that could be: ready. One that is refused looks as it did before, and goes on with its street
 * (`shownState`, kept by migration address-shown and `address-shown.queries.ts`): when somebody refuses nothing is to be
 * seen, it never goes back, and it stands out nowhere. That holds on when the refusal is taken back, until the house is as
 * far. One that is left out says nothing of anybody: it is not in the project any more, and is not shown.
 */

export type AddressDisplay = 'counts' | 'state_and_quarter';
export type PublicAddressState = 'planned' | 'in_construction' | 'ready';

const steps: readonly PublicAddressState[] = ['planned', 'in_construction', 'ready'];
/** By its own state; null: it is not shown. */
const shown: Record<AddressState, PublicAddressState | null> = {
  planned: 'planned',
  in_construction: 'in_construction',
  ready: 'ready',
  connected: 'ready',
  activated: 'ready',
  refused: 'planned',
  left_out: null,
};

export interface PublicAddress {
  state: PublicAddressState;
  /** First day of the quarter that is promised. None once it is ready: that of a later step would tell of the step. */
  quarter: string | null;
}

export interface ShownAddress {
  state: AddressState;
  quarter: string | null;
  /** The least that is shown of it, because it is or was refused. */
  shownState: PublicAddressState | null;
  shownQuarter: string | null;
}

/** null: the address is not shown. */
export function publicAddress(address: ShownAddress, display: AddressDisplay): PublicAddress | null {
  const own = display === 'state_and_quarter' ? shown[address.state] : null;
  if (own === null) return null;
  const least = address.shownState ?? own;
  const state = steps[Math.max(steps.indexOf(own), steps.indexOf(least))]!;
  const quarter = state === address.state ? address.quarter : address.shownQuarter;
  return { state, quarter: state === 'ready' ? null : quarter };
}

/** The state that is shown, as an expression over an alias of table address; NULL: not shown. */
export const publicAddressStateSql = (alias: string): string => {
  const step = (seen: PublicAddressState) => {
    const own = Object.entries(shown).flatMap(([state, as]) => (as === seen ? [`'${state}'`] : []));
    return `WHEN ${alias}.state IN (${own.join(', ')}) OR ${alias}.shown_state = '${seen}' THEN '${seen}'`;
  };
  const hidden = Object.entries(shown).flatMap(([state, as]) => (as === null ? [`'${state}'`] : []));
  return `CASE WHEN ${alias}.state IN (${hidden.join(', ')}) THEN NULL ${[...steps].reverse().map(step).join(' ')} END`;
};

/** The quarter that is shown, first day, as an expression over an alias of table address. */
export const publicAddressQuarterSql = (alias: string): string =>
  `CASE WHEN ${publicAddressStateSql(alias)} IN ('planned', 'in_construction') THEN
     CASE WHEN ${publicAddressStateSql(alias)} = ${alias}.state THEN ${alias}.quarter ELSE ${alias}.shown_quarter END END`;
