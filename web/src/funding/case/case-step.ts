import { blockers } from '../../project/record/record-step.js';
import type { CaseStepDto } from '../../api/funding.js';

/* What a step of a part of a case still lacks. Pure. */

/** What stops the step; the rest only warns, and what two persons let pass does not stop it. */
export const blockersOf = ({ unmet }: Pick<CaseStepDto, 'unmet'>) => blockers({ unmet });

export const canAct = (step: Pick<CaseStepDto, 'unmet'>): boolean => blockersOf(step).length === 0;

/** Which amount a step of a payout request asks for; who sets a status back leaves the amount. */
export function amountOf({
  to,
  direction,
}: Pick<CaseStepDto, 'to' | 'direction'>): 'approvedAmount' | 'paidAmount' | null {
  if (direction === 'correction') return null;
  return to === 'approved' ? 'approvedAmount' : to === 'paid' ? 'paidAmount' : null;
}
