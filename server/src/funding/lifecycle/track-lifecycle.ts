import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { advisors, type CaseCycle, corrections, cycleOn, step } from './case-lifecycle.js';
import {
  BINDING,
  bound,
  ends,
  needs,
  rejections,
  revocations,
  side,
  sides,
  successfulObjection,
  withdrawals,
} from './track-rows.js';
import { type TrackStatus, trackStatuses } from '../words.js';

/*
 * The life cycles of a grant track: of the Bund; of the Land with a proof of its own (white-spot generation, RL DiOS 2016
 * and 2018); of the Land that takes over what the Bund examines (RL DiOS 2022, as it seems 2023 too): granted, adjusted,
 * bound. Which of the two holds is a parameter of the guideline version of the Land.
 */

const PROVISIONAL = 'Bescheid über eine Zuwendung in vorläufiger Höhe (aconium)';
const STATE_PROVISIONAL = 'Das Land bescheidet nach dem Bund (RL DiOS 2022; Landkreis Bautzen 2020)';
const SPECIFICATION = 'Konkretisierung nach dem Auswahlverfahren (aconium: Bescheid in abschließender Höhe)';
const FINAL = 'Bescheid über eine Zuwendung in abschließender Höhe (aconium)';
const PROOF = 'Verwendungsnachweis (BNBest-Gigabit 26.06.2026 Nr. 4.1; ANBest-Gk Nr. 6.1)';
const COPY = 'Prüfung und Nachweis allein beim Bund (RL DiOS 2022: SMWA 05.07.2022)';

const ownPath = [
  'draft',
  'submitted',
  'provisional_granted',
  'specification_submitted',
  'final_granted',
  'proof_submitted',
  'proof_accepted',
  'binding',
  'closed',
] as const satisfies TrackStatus[];

/** With specification and proof of its own: the Bund, and the Land of the white-spot generation. */
const withProof = (
  id: string,
  first: { application: readonly string[]; provisional: readonly string[]; legalBasis: string },
): CaseCycle<TrackStatus> => ({
  id,
  validFrom: '2013-01-01',
  begins: 'draft',
  path: ownPath,
  side,
  steps: [
    step<TrackStatus>('draft', 'submitted', 'Antrag als eingereicht melden', {
      requirements: first.application,
      legalBasis: 'Antrag auf Zuwendung in vorläufiger Höhe (aconium; PwC)',
    }),
    step<TrackStatus>('submitted', 'provisional_granted', 'Als vorläufig bewilligt festhalten', {
      who: advisors,
      requirements: first.provisional,
      legalBasis: first.legalBasis,
    }),
    step<TrackStatus>(
      'provisional_granted',
      'specification_submitted',
      'Konkretisierung als eingereicht melden',
      {
        requirements: ['specification_dated', 'tender_ended', 'specification_in_time'],
        legalBasis: SPECIFICATION,
      },
    ),
    step<TrackStatus>('specification_submitted', 'final_granted', 'Als abschließend bewilligt festhalten', {
      who: advisors,
      requirements: ['notice_final', 'provisional_before_final'],
      legalBasis: FINAL,
    }),
    step<TrackStatus>('final_granted', 'proof_submitted', 'Verwendungsnachweis als eingereicht melden', {
      requirements: ['usage_proof_submitted'],
      legalBasis: PROOF,
    }),
    step<TrackStatus>('proof_submitted', 'proof_accepted', 'Verwendungsnachweis als anerkannt festhalten', {
      who: advisors,
      requirements: ['usage_proof_accepted'],
      legalBasis: PROOF,
    }),
    step<TrackStatus>('proof_submitted', 'recovery', 'Rückforderung festhalten', {
      who: advisors,
      direction: 'side',
      requirements: ['notice_recovery'],
      legalBasis: 'Rückforderungsbescheid',
    }),
    step<TrackStatus>('proof_accepted', 'binding', 'Zweckbindung beginnen', {
      who: advisors,
      requirements: ['in_operation'],
      legalBasis: BINDING,
    }),
    step<TrackStatus>('recovery', 'binding', 'Rückforderung als erledigt festhalten', {
      who: advisors,
      requirements: ['in_operation', 'not_revoked'],
      needsReason: true,
      legalBasis: BINDING,
    }),
    ...bound,
    ...rejections(['submitted', 'information_requested']),
    ...sides(
      ['submitted', 'specification_submitted', 'proof_submitted'],
      ['provisional_granted', 'final_granted', 'rejected', 'revoked', 'recovery'],
    ),
    ...successfulObjection(first.provisional),
    ...revocations([
      'provisional_granted',
      'specification_submitted',
      'final_granted',
      'proof_submitted',
      'proof_accepted',
      'binding',
    ]),
    ...withdrawals(
      ['draft', 'submitted', 'information_requested'],
      ['provisional_granted', 'specification_submitted'],
    ),
    ...corrections(trackStatuses, ownPath, ends('proof_accepted'), needs),
  ],
});

const copyPath = [
  'draft',
  'submitted',
  'provisional_granted',
  'final_granted',
  'binding',
  'closed',
] as const satisfies TrackStatus[];

export const federalCycle = withProof('federal_1', {
  application: ['application_dated', 'amount_requested', 'call_open', 'shares_add_up'],
  provisional: ['notice_provisional'],
  legalBasis: PROVISIONAL,
});

const stateApplication = [
  'application_dated',
  'amount_requested',
  'advice_protocol',
  'federal_applied_first',
  'shares_add_up',
];

export const stateCycle = withProof('state_own_1', {
  application: stateApplication,
  provisional: ['notice_provisional', 'state_after_federal'],
  legalBasis: STATE_PROVISIONAL,
});

export const stateFollowingCycle: CaseCycle<TrackStatus> = {
  id: 'state_following_1',
  validFrom: '2013-01-01',
  begins: 'draft',
  path: copyPath,
  side,
  steps: [
    step<TrackStatus>('draft', 'submitted', 'Antrag als eingereicht melden', {
      requirements: stateApplication,
      legalBasis: 'Antrag bei der Landesdirektion (RL DiOS)',
    }),
    step<TrackStatus>('submitted', 'provisional_granted', 'Als vorläufig bewilligt festhalten', {
      who: advisors,
      requirements: ['notice_provisional', 'state_after_federal'],
      legalBasis: STATE_PROVISIONAL,
    }),
    step<TrackStatus>('provisional_granted', 'final_granted', 'Als angepasst bewilligt festhalten', {
      who: advisors,
      requirements: ['notice_final', 'provisional_before_final'],
      legalBasis: COPY,
    }),
    step<TrackStatus>('final_granted', 'binding', 'Ergebnis der Prüfung des Bundes übernehmen', {
      who: advisors,
      requirements: ['federal_proof_accepted', 'in_operation'],
      legalBasis: COPY,
    }),
    step<TrackStatus>('recovery', 'binding', 'Rückforderung als erledigt festhalten', {
      who: advisors,
      requirements: ['in_operation', 'not_revoked'],
      needsReason: true,
      legalBasis: BINDING,
    }),
    ...bound,
    ...rejections(['submitted', 'information_requested']),
    ...sides(['submitted'], ['provisional_granted', 'final_granted', 'rejected', 'revoked', 'recovery']),
    ...successfulObjection(['notice_provisional', 'state_after_federal']),
    ...revocations(['provisional_granted', 'final_granted', 'binding']),
    // What the Bund claims back after its examination, the Land does too.
    step<TrackStatus>('final_granted', 'recovery', 'Rückforderung festhalten', {
      who: advisors,
      direction: 'side',
      requirements: ['notice_recovery'],
      legalBasis: 'Rückforderungsbescheid',
    }),
    ...withdrawals(['draft', 'submitted', 'information_requested'], ['provisional_granted']),
    ...corrections(trackStatuses, copyPath, ends('final_granted'), needs),
  ],
};

/** Whether the Land takes over what the Bund examines. Where nothing says so it examines itself. */
export const followsFederal = ({ funder, parameters }: Pick<TrackFacts, 'funder' | 'parameters'>): boolean =>
  funder === 'state' && parameters.proof_checked_by === 'Bund';

const tables = {
  federal: [federalCycle],
  state: [stateCycle],
  following: [stateFollowingCycle],
};

export function trackCycleOf(
  of: Pick<CaseFacts, 'guideline' | 'openedOn'>,
  track: Pick<TrackFacts, 'funder' | 'parameters'>,
): CaseCycle<TrackStatus> {
  const which = followsFederal(track) ? 'following' : track.funder;
  return cycleOn(tables[which], of.guideline?.begins ?? of.openedOn);
}
