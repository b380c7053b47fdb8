import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { authorOf } from '../../platform/history-author.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { stepDtosOf } from '../lifecycle/case-requirements.js';
import type { StepFacts } from '../lifecycle/case-requirement.js';
import {
  changeWords,
  noticeWords,
  type NoticeWords,
  payoutWords,
  proofWords,
  trackWords,
} from './case-view.queries.js';
import { changeRequestCycle } from '../lifecycle/change-request-lifecycle.js';
import type { ChangeRequestDto, NoticeDto, PayoutDto, ProofDto, TrackDto } from './funding-case.dto.js';
import { grantOf, holdingOf } from '../lifecycle/grant.js';
import { payoutCycle } from '../lifecycle/payout-lifecycle.js';
import { proofCycle } from '../lifecycle/proof-lifecycle.js';
import { trackCycleOf } from '../lifecycle/track-lifecycle.js';
import type { Funder } from '../words.js';

interface Rights {
  mayEdit: boolean;
  mayCheck: boolean;
}

/** What is asked of every part of a track: its facts, who asks, and whether they may do anything. */
interface Asked {
  actor: Actor;
  rights: Rights;
  track: TrackFacts;
  step: StepFacts;
}

/** The tracks of a case, the Bund first. */
export async function trackDtosOf(
  db: DataSource | EntityManager,
  actor: Actor,
  facts: CaseFacts,
  rights: Rights,
): Promise<TrackDto[]> {
  const { id } = facts.project;
  const words = await trackWords(db, id);
  const parts = {
    notices: await noticeWords(db, id),
    payouts: await payoutWords(db, id),
    proofs: await proofWords(db, id),
    changes: await changeWords(db, id),
  };
  return (['federal', 'state'] as const).flatMap((funder): TrackDto[] => {
    const track = facts.tracks[funder];
    const own = words.find((row) => row.funder === funder);
    if (!track || !own) return [];
    const asked: Asked = { actor, rights, track, step: { facts, track, on: facts.today } };
    return [
      {
        ...own,
        ...ownFacts(facts, track),
        notices: track.notices.map((notice) =>
          noticeDtoOf(asked, notice, one(parts.notices, funder, notice.number)),
        ),
        payouts: payoutDtosOf(asked, parts.payouts),
        plan: track.plan,
        proofs: proofDtosOf(asked, parts.proofs),
        changeRequests: changeDtosOf(asked, parts.changes),
        steps: rights.mayEdit ? stepDtosOf(trackCycleOf(facts, track), track, asked.step, actor.role) : [],
      },
    ];
  });
}

const one = <T extends { funder: Funder; number: number }>(rows: T[], funder: Funder, number: number): T =>
  rows.find((row) => row.funder === funder && row.number === number)!;

function ownFacts(facts: CaseFacts, track: TrackFacts) {
  const grant = grantOf(track);
  return {
    required: isRequired(facts, track.funder),
    status: track.status,
    statusSince: track.statusSince,
    guidelineVersionId: track.guideline?.id ?? null,
    guidelineName: track.guideline?.name ?? null,
    requestedAmount: track.requestedAmount,
    requestedRate: track.requestedRate,
    appliedOn: track.appliedOn,
    specificationOn: track.specificationOn,
    provisionalAmount: grant.provisional,
    finalAmount: grant.final,
    rate: grant.rate,
    approvalPeriodEnd: grant.approvalPeriodEnd,
    requested: grant.requested,
    paid: grant.paid,
    remaining: grant.remaining,
  };
}

/** Where the guideline version does not say which tracks it asks for, it asks for both. */
export function isRequired({ parameters }: Pick<CaseFacts, 'parameters'>, funder: Funder): boolean {
  const tracks = parameters.required_tracks;
  return !Array.isArray(tracks) || tracks.includes(funder === 'federal' ? 'Bund' : 'Land');
}

function noticeDtoOf(
  { actor, rights, track }: Asked,
  notice: TrackFacts['notices'][number],
  words: NoticeWords,
): NoticeDto {
  const { recordedAccount, recorder, decider, recordedAt, decidedAt, ...rest } = words;
  return {
    ...notice,
    ...rest,
    holds: holdingOf(track).some(({ number }) => number === notice.number),
    recordedBy: authorOf(recorder, true),
    recordedAt: recordedAt.toISOString(),
    decidedBy: decidedAt === null ? null : authorOf(decider, true),
    decidedAt: decidedAt?.toISOString() ?? null,
    mayDecide: rights.mayCheck && notice.state === 'recorded' && recordedAccount !== actor.accountId,
  };
}

function payoutDtosOf({ actor, rights, track, step }: Asked, words: Awaited<ReturnType<typeof payoutWords>>) {
  return track.payouts.map(({ requested, approved, paid, ...payout }): PayoutDto => ({
    ...one(words, track.funder, payout.number),
    ...payout,
    requestedAmount: requested,
    approvedAmount: approved,
    paidAmount: paid,
    steps: rights.mayEdit
      ? stepDtosOf(
          payoutCycle,
          payout,
          { ...step, payout: { requested, approved, paid, ...payout } },
          actor.role,
        )
      : [],
  }));
}

function proofDtosOf({ actor, rights, track, step }: Asked, words: Awaited<ReturnType<typeof proofWords>>) {
  return track.proofs.map((proof): ProofDto => {
    const own = one(words, track.funder, proof.number);
    const asked = { ...step, proof: { ...proof, hasDocument: own.document !== null } };
    return {
      ...own,
      ...proof,
      steps: rights.mayEdit ? stepDtosOf(proofCycle, proof, asked, actor.role) : [],
    };
  });
}

function changeDtosOf({ actor, rights, track, step }: Asked, words: Awaited<ReturnType<typeof changeWords>>) {
  return track.changeRequests.map((request): ChangeRequestDto => ({
    ...one(words, track.funder, request.number),
    ...request,
    steps: rights.mayEdit ? stepDtosOf(changeRequestCycle, request, { ...step, request }, actor.role) : [],
  }));
}
