import type { Role } from '../../account/permissions.js';
import type { Step } from './lifecycle.js';
import { type ProjectStatus, statuses } from '../words.js';

/* How the rows of a life cycle are written down, and the rows that every life cycle has. */

/** Notices of Bund and Land are recorded by them only: an officer never sets one. */
export const advisors: readonly Role[] = ['dias_advisor', 'dias_lead'];
/** What a Kommune or a Landkreis reports itself; the advisors may do it for them. */
export const officers: readonly Role[] = ['municipal_officer', 'district_officer', ...advisors];
const leads: readonly Role[] = ['dias_lead'];

type Written = Partial<Omit<Step, 'from' | 'to' | 'label'>>;

export const step = (from: ProjectStatus, to: ProjectStatus, label: string, rest: Written): Step => ({
  from,
  to,
  label,
  who: officers,
  direction: 'forward',
  requirements: [],
  legalBasis: null,
  needsReason: false,
  needsSecondPerson: false,
  ...rest,
});

/** From anywhere that is no end, and back to where it was. */
export const holds = (states: readonly ProjectStatus[]): Step[] =>
  states.flatMap((state) => [
    step(state, 'on_hold', 'Vorhaben ruhen lassen', { who: advisors, direction: 'hold', needsReason: true }),
    step('on_hold', state, 'Vorhaben fortsetzen', { who: advisors, direction: 'resume', needsReason: true }),
  ]);

/** The recipient declares it (a fact that only officers write), an advisor does it: two persons. */
export const withdrawals = (
  states: readonly ProjectStatus[],
  requirements: readonly string[] = ['withdrawal_declared'],
): Step[] =>
  [...states, 'on_hold' as const].map((state) =>
    step(state, 'withdrawn', 'Rückzug des Vorhabens festhalten', {
      who: advisors,
      direction: 'end',
      requirements,
      needsReason: true,
      needsSecondPerson: true,
    }),
  );

/**
 * Back to where it was rejected from, when the objection to that had success: nobody takes it by itself, it follows the
 * track of the funding case whose outcome an advisor has recorded.
 */
export const rejectionsLifted = (states: readonly ProjectStatus[]): Step[] =>
  states.map((state) =>
    step('rejected', state, 'Nach erfolgreichem Widerspruch fortsetzen', {
      who: ['service'],
      direction: 'resume',
      legalBasis: 'Abhilfe oder Widerspruchsbescheid (§§ 72, 73 VwGO)',
      needsReason: true,
    }),
  );

/** A wrong status is set right by a lead, with a reason; the wrong one stays in the history. */
export function corrections(
  path: readonly ProjectStatus[],
  ends: readonly { status: ProjectStatus; after: ProjectStatus }[] = [],
): Step[] {
  const back = (from: ProjectStatus, earlier: readonly ProjectStatus[]) =>
    earlier.map((to) =>
      step(from, to, `Zurück auf „${statuses[to]}“`, {
        who: leads,
        direction: 'correction',
        needsReason: true,
      }),
    );
  return [
    ...path.flatMap((from, at) => back(from, path.slice(0, at))),
    // Put on hold from a wrong status: `stepsFrom` offers those before it.
    ...back('on_hold', path.slice(0, -2)),
    ...ends.flatMap(({ status, after }) => back(status, path.slice(0, path.indexOf(after) + 1))),
  ];
}
