import { isReason } from '../../platform/typed-text.js';
import type { AddressState } from '../words.js';

/* How an address may go from state to state. Pure. */

/** How far the building is; who refuses or is left out stands beside it. */
const ladder: readonly AddressState[] = ['planned', 'in_construction', 'ready', 'connected', 'activated'];

export function isStepBack(from: AddressState, to: AddressState): boolean {
  const [before, after] = [ladder.indexOf(from), ladder.indexOf(to)];
  return before >= 0 && after >= 0 && after < before;
}

/** A state that only a reason explains. */
export const needsReason = (from: AddressState | null, to: AddressState): boolean =>
  to === 'refused' || to === 'left_out' || (from !== null && isStepBack(from, to));

/** Whether it says why; what stood there before is not asked again. */
export const explains = (reason: string | null, before: { reason: string | null } | null): boolean =>
  reason !== null && (isReason(reason) || reason === before?.reason);

/** A reason belongs to the state it was given for: it goes with it. undefined: nothing is said. */
export function reasonAfter(
  before: { state: AddressState; reason: string | null } | null,
  state: AddressState,
  reason: string | null | undefined,
): string | null {
  if (reason !== undefined) return reason;
  return before && before.state === state ? before.reason : null;
}
