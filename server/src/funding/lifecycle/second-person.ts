import type { EntityManager } from 'typeorm';
import { problem } from '../../platform/problem.js';
import type { CaseUnmetDto } from '../case/funding-case.dto.js';
import type { Aggregate } from '../words.js';
import type { CaseStep } from './case-lifecycle.js';
import { approverOf, lastAuthorOf, type PartKey } from './case-status.queries.js';

/*
 * Steps that nobody takes after having taken the one before: an approved change works as a notice does, and money that has
 * come is what the Kommune or somebody else saw come.
 */

const CHANGE =
  'Die Bewilligung einer Änderung wirkt wie ein Bescheid. Festhalten muss sie jemand anderes als die Person, die den Antrag als eingereicht gemeldet hat.';
const PAID =
  'Vier Augen: Den bewilligten Betrag haben Sie selbst festgehalten. Behebung: Den Zahlungseingang meldet die Kommune oder jemand anderes aus der Beratung.';

interface Taken {
  aggregate: Aggregate;
  step: Pick<CaseStep, 'to' | 'direction'>;
  key: PartKey;
  accountId: string;
}

export async function requireSecondPerson(
  manager: EntityManager,
  { aggregate, step, key, accountId }: Taken,
): Promise<void> {
  if (aggregate === 'change_request' && step.to === 'approved') {
    if ((await lastAuthorOf(manager, aggregate, key)) === accountId) throw problem(409, CHANGE);
  } else if (aggregate === 'payout' && step.to === 'paid') {
    if ((await approverOf(manager, key)) === accountId) throw problem(409, PAID, undefined, [PAID]);
  }
}

/** The same where the step is offered to the one who approved. */
export const paidByAnother: CaseUnmetDto = {
  requirement: 'second_person',
  sentence: PAID,
  legalBasis: null,
  effect: 'block',
  mayOverride: false,
  override: null,
};
