import type { OwnAccount } from '../../api/account.js';
import type { CaseStepDto } from '../../api/funding.js';

/* What a step of a part of a case still lacks, and whether this person may go past it. Pure. */

/** What stops the step; the rest only warns. */
export const blockersOf = ({ unmet }: Pick<CaseStepDto, 'unmet'>) =>
  unmet.filter(({ effect }) => effect === 'block');

/** Only a lead goes past a requirement, and only past some. */
export const overridable = (step: Pick<CaseStepDto, 'unmet'>, { role }: Pick<OwnAccount, 'role'>) =>
  role === 'dias_lead' ? blockersOf(step).filter(({ mayOverride }) => mayOverride) : [];

export const canAct = (step: Pick<CaseStepDto, 'unmet'>, me: Pick<OwnAccount, 'role'>): boolean =>
  blockersOf(step).length === overridable(step, me).length;

/** Which amount a step of a payout request asks for. */
export const amountOf = (to: string): 'approvedAmount' | 'paidAmount' | null =>
  to === 'approved' ? 'approvedAmount' : to === 'paid' ? 'paidAmount' : null;
