import { advisors, type CaseCycle, corrections, step } from './case-lifecycle.js';
import { type ChangeRequestStatus, changeRequestStatuses } from '../words.js';

/* The life cycle of a change request. */

const CHANGE = 'Änderungsantrag innerhalb des Bewilligungszeitraums (aconium)';
const path = ['draft', 'submitted', 'approved'] as const satisfies ChangeRequestStatus[];

export const changeRequestCycle: CaseCycle<ChangeRequestStatus> = {
  id: 'change_request_1',
  validFrom: '2013-01-01',
  begins: 'draft',
  path,
  side: ['rejected', 'withdrawn'],
  steps: [
    step<ChangeRequestStatus>('draft', 'submitted', 'Änderungsantrag als eingereicht melden', {
      requirements: ['granted', 'change_within_period', 'extension_longer'],
      legalBasis: CHANGE,
    }),
    step<ChangeRequestStatus>('submitted', 'approved', 'Änderung als bewilligt festhalten', {
      who: advisors,
      requirements: ['extension_longer'],
      legalBasis: CHANGE,
    }),
    step<ChangeRequestStatus>('submitted', 'rejected', 'Änderung als abgelehnt festhalten', {
      who: advisors,
      direction: 'end',
      needsReason: true,
    }),
    ...(['draft', 'submitted'] as const).map((from) =>
      step<ChangeRequestStatus>(from, 'withdrawn', 'Änderungsantrag zurückziehen', {
        direction: 'end',
        needsReason: true,
      }),
    ),
    ...corrections(changeRequestStatuses, path, [
      { status: 'rejected', after: 'submitted' },
      { status: 'withdrawn', after: 'draft' },
    ]),
  ],
};
