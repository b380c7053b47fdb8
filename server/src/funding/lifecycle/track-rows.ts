import { advisors, type CaseStep, step } from './case-lifecycle.js';
import type { NoticeKind, TrackStatus } from '../words.js';

/* Rows that every life cycle of a grant track has: side states, ends, and what a status rests on. */

const PROVISIONAL = 'Bescheid über eine Zuwendung in vorläufiger Höhe (aconium)';
export const BINDING = 'Zweckbindung (Richtlinie 2015 Nr. 7.4)';

export const side = [
  'information_requested',
  'objection',
  'recovery',
  'rejected',
  'revoked',
  'withdrawn',
] as const satisfies TrackStatus[];

const many = (
  froms: readonly TrackStatus[],
  to: TrackStatus,
  label: string,
  rest: Partial<CaseStep<TrackStatus>>,
): CaseStep<TrackStatus>[] => froms.map((from) => step(from, to, label, rest));

/** The funder asks for more, the recipient contradicts: both lead back to where it was. */
export const sides = (
  asked: readonly TrackStatus[],
  contradicted: readonly TrackStatus[],
): CaseStep<TrackStatus>[] => [
  ...many(asked, 'information_requested', 'Nachforderung festhalten', {
    direction: 'side',
    needsReason: true,
  }),
  ...asked.map((to) =>
    step<TrackStatus>('information_requested', to, 'Nachforderung als beantwortet melden', {
      direction: 'return',
    }),
  ),
  ...many(contradicted, 'objection', 'Widerspruch festhalten', {
    direction: 'side',
    needsReason: true,
    legalBasis: 'Widerspruchsverfahren (aconium)',
  }),
  ...contradicted.map((to) =>
    step<TrackStatus>('objection', to, 'Widerspruch als erledigt festhalten', {
      who: advisors,
      direction: 'return',
      needsReason: true,
    }),
  ),
];

export const rejections = (froms: readonly TrackStatus[]): CaseStep<TrackStatus>[] =>
  many(froms, 'rejected', 'Ablehnung festhalten', {
    who: advisors,
    direction: 'end',
    requirements: ['notice_rejection'],
    legalBasis: PROVISIONAL,
  });

/**
 * The table of the field knows the objection, not its outcome; what follows from a successful one is the law of objections:
 * the funder puts it right itself or is told to, and grants by a notice dated after the one that rejected.
 */
export const successfulObjection = (requirements: readonly string[]): CaseStep<TrackStatus>[] => [
  step('objection', 'provisional_granted', 'Widerspruch gegen die Ablehnung als erfolgreich festhalten', {
    who: advisors,
    only: 'rejected',
    requirements: [...requirements, 'notice_after_rejection'],
    needsReason: true,
    legalBasis: 'Abhilfe oder Widerspruchsbescheid (§§ 72, 73 VwGO)',
  }),
];

export const revocations = (froms: readonly TrackStatus[]): CaseStep<TrackStatus>[] => [
  ...many(froms, 'revoked', 'Widerruf festhalten', {
    who: advisors,
    direction: 'end',
    requirements: ['notice_revocation'],
    legalBasis: 'Widerrufsbescheid',
  }),
  ...many(['revoked', 'binding'], 'recovery', 'Rückforderung festhalten', {
    who: advisors,
    direction: 'side',
    requirements: ['notice_recovery'],
    legalBasis: 'Rückforderungsbescheid',
  }),
  step('recovery', 'closed', 'Rückforderung nach Widerruf abschließen', {
    who: advisors,
    direction: 'end',
    requirements: ['notice_revocation'],
    needsReason: true,
  }),
];

export const withdrawals = (
  before: readonly TrackStatus[],
  after: readonly TrackStatus[],
): CaseStep<TrackStatus>[] => [
  ...many(before, 'withdrawn', 'Antrag zurückziehen', { direction: 'end', needsReason: true }),
  ...many(after, 'withdrawn', 'Rückzug festhalten', {
    who: advisors,
    direction: 'end',
    requirements: ['withdrawal_declared'],
    needsReason: true,
  }),
];

export const bound: CaseStep<TrackStatus>[] = [
  step('binding', 'closed', 'Förderstrang abschließen', {
    who: advisors,
    requirements: ['binding_over'],
    legalBasis: BINDING,
  }),
];

/** To the binding period leads a step of its own from a recovery. */
export const ends = (beforeBinding: TrackStatus) =>
  [
    { status: 'rejected', after: 'submitted' },
    { status: 'withdrawn', after: 'provisional_granted' },
    { status: 'revoked', after: 'binding' },
    { status: 'recovery', after: beforeBinding },
  ] as const;

/** Nobody comes to a grant without its notice, not even by a correction. */
export const needs: Partial<Record<TrackStatus, readonly string[]>> = {
  provisional_granted: ['notice_provisional'],
  specification_submitted: ['notice_provisional'],
  final_granted: ['notice_final'],
  proof_submitted: ['notice_final'],
  proof_accepted: ['notice_final'],
  binding: ['notice_final'],
};

/** The kind of notice on which a status rests, however one came to it. */
export function trackNeeds(status: TrackStatus): NoticeKind | null {
  const [requirement] = { ...needs, ...ofEnds }[status] ?? [];
  return requirement ? (requirement.replace('notice_', '') as NoticeKind) : null;
}

const ofEnds: Partial<Record<TrackStatus, readonly string[]>> = {
  rejected: ['notice_rejection'],
  revoked: ['notice_revocation'],
  recovery: ['notice_recovery'],
};
