import { advisors, type CaseCycle, corrections, step } from './case-lifecycle.js';
import { type PayoutStatus, payoutStatuses } from '../words.js';

/* The life cycle of a payout request: reimbursement by progress, after the advisors have looked at it. */

const PAYOUT = 'Mittelanforderung nach dem Erstattungsprinzip (BNBest-Gigabit; aconium)';
const path = ['draft', 'advisor_checked', 'submitted', 'approved', 'paid'] as const satisfies PayoutStatus[];

/** However one comes to it. */
const needs = {
  submitted: ['payout_within_grant'],
  approved: ['approved_amount', 'payout_within_grant'],
} as const;

export const payoutCycle: CaseCycle<PayoutStatus> = {
  id: 'payout_1',
  validFrom: '2013-01-01',
  begins: 'draft',
  path,
  side: ['queried', 'rejected'],
  steps: [
    step<PayoutStatus>('draft', 'advisor_checked', 'Mittelanforderung als geprüft festhalten', {
      who: advisors,
      requirements: ['payout_within_grant', 'stock_once'],
      legalBasis: PAYOUT,
    }),
    step<PayoutStatus>('advisor_checked', 'draft', 'Mittelanforderung an die Kommune zurückgeben', {
      who: advisors,
      direction: 'return',
      needsReason: true,
    }),
    step<PayoutStatus>('advisor_checked', 'submitted', 'Mittelanforderung als eingereicht melden', {
      requirements: ['payout_allowed', 'payout_within_grant', 'stock_once'],
      legalBasis: PAYOUT,
    }),
    step<PayoutStatus>('submitted', 'queried', 'Nachfrage festhalten', {
      direction: 'side',
      needsReason: true,
    }),
    // Meanwhile the Kommune may have changed it: what goes out again was looked at again.
    step<PayoutStatus>('queried', 'submitted', 'Nachfrage als beantwortet festhalten', {
      who: advisors,
      direction: 'return',
      requirements: ['payout_within_grant'],
    }),
    step<PayoutStatus>('submitted', 'approved', 'Bewilligten Betrag festhalten', {
      who: advisors,
      requirements: ['payout_allowed', 'approved_amount', 'payout_within_grant'],
      legalBasis: PAYOUT,
    }),
    ...(['submitted', 'queried'] as const).map((from) =>
      step<PayoutStatus>(from, 'rejected', 'Ablehnung der Mittelanforderung festhalten', {
        who: advisors,
        direction: 'end',
        needsReason: true,
      }),
    ),
    step<PayoutStatus>('approved', 'paid', 'Zahlungseingang melden', {
      requirements: ['payout_allowed', 'paid_amount', 'paid_within_grant'],
      legalBasis: PAYOUT,
    }),
    ...corrections(payoutStatuses, path, [{ status: 'rejected', after: 'submitted' }], needs).filter(
      // An ordinary step of the advisors already.
      ({ from, to }) => !(from === 'advisor_checked' && to === 'draft'),
    ),
  ],
};
