import { advisors, type CaseCycle, corrections, step } from './case-lifecycle.js';
import { type ProofStatus, proofStatuses } from '../words.js';

/* The life cycle of a proof, interim or of use. */

const PROOF =
  'Verwendungsnachweis und Zwischennachweise (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)';
const path = ['draft', 'advisor_checked', 'submitted', 'accepted'] as const satisfies ProofStatus[];

export const proofCycle: CaseCycle<ProofStatus> = {
  id: 'proof_1',
  validFrom: '2013-01-01',
  begins: 'draft',
  path,
  side: ['queried', 'rejected', 'not_applicable'],
  steps: [
    step<ProofStatus>('draft', 'advisor_checked', 'Nachweis als geprüft festhalten', {
      who: advisors,
      requirements: ['proof_documented'],
      legalBasis: PROOF,
    }),
    step<ProofStatus>('advisor_checked', 'draft', 'Nachweis an die Kommune zurückgeben', {
      who: advisors,
      direction: 'return',
      needsReason: true,
    }),
    step<ProofStatus>('advisor_checked', 'submitted', 'Nachweis als eingereicht melden', {
      requirements: ['granted', 'own_proof', 'proof_documented'],
      legalBasis: PROOF,
    }),
    step<ProofStatus>('submitted', 'queried', 'Nachfrage festhalten', {
      direction: 'side',
      needsReason: true,
    }),
    // Meanwhile the Kommune may have changed it: what goes out again was looked at again.
    step<ProofStatus>('queried', 'submitted', 'Nachfrage als beantwortet festhalten', {
      who: advisors,
      direction: 'return',
    }),
    step<ProofStatus>('submitted', 'accepted', 'Nachweis als anerkannt festhalten', {
      who: advisors,
      legalBasis: PROOF,
    }),
    ...(['submitted', 'queried'] as const).map((from) =>
      step<ProofStatus>(from, 'rejected', 'Nachweis als nicht anerkannt festhalten', {
        who: advisors,
        direction: 'end',
        needsReason: true,
      }),
    ),
    step<ProofStatus>('draft', 'not_applicable', 'Nachweis entfällt, der Bund prüft', {
      who: advisors,
      direction: 'end',
      requirements: ['proof_by_federal'],
      legalBasis: 'Prüfung und Nachweis allein beim Bund (RL DiOS 2022: SMWA 05.07.2022)',
    }),
    ...corrections(proofStatuses, path, [
      { status: 'rejected', after: 'submitted' },
      { status: 'not_applicable', after: 'draft' },
    ]).filter(({ from, to }) => !(from === 'advisor_checked' && to === 'draft')),
  ],
};
