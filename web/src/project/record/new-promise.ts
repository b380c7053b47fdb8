import type { MilestoneDto } from '../../api/projects.js';
import { spanOf, valid } from '../schedule/promised.js';

/*
 * A new milestone that takes the place of one that was given up goes on with its promises, as the service has it
 * (`promise-chain.ts`): who moves the date says why. Pure.
 */

type Added = Pick<MilestoneDto, 'kind' | 'lotNumber'>;

/** The given-up milestone whose place it takes: one of the two is of the whole project. Of several the last to end. */
export function goesOnFrom(added: Added, milestones: readonly MilestoneDto[]): MilestoneDto | null {
  if (added.kind === 'other') return null;
  const all = milestones.filter(
    (one) =>
      one.kind === added.kind &&
      one.waivedReason !== null &&
      one.promises.length > 0 &&
      (one.lotNumber === null) !== (added.lotNumber === null),
  );
  const end = (one: MilestoneDto) => valid(one)!.lastDay;
  return all.reduce<MilestoneDto | null>((last, one) => (!last || end(one) > end(last) ? one : last), null);
}

export type Move = 'none' | 'earlier' | 'later';

/** Whether a promise moves the date that holds. */
export function moveOf(promised: string | undefined, from: MilestoneDto | null): Move {
  const holds = from && valid(from);
  if (!promised || !holds || holds.promised === promised) return 'none';
  return spanOf(promised).lastDay < holds.lastDay ? 'earlier' : 'later';
}
