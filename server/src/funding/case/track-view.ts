import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { authorOf } from '../../platform/history-author.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { type OverrideRow, overrideRows } from '../../project/lifecycle/override.queries.js';
import type { CaseCycle } from '../lifecycle/case-lifecycle.js';
import { partOfStep } from '../lifecycle/case-part.js';
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
import { paidByAnother } from '../lifecycle/second-person.js';
import type { Aggregate, Funder } from '../words.js';

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
  overrides: readonly OverrideRow[];
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
  const overrides = await overrideRows(db, id);
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
    const asked: Asked = { actor, rights, track, step: { facts, track, on: facts.today }, overrides };
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
        steps: stepsOf(asked, trackCycleOf(facts, track), track, { aggregate: 'track', number: null }),
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

/** What the one who asks may do next with a part. */
function stepsOf<S extends string>(
  { actor: { role }, rights, track: { funder }, step, overrides }: Asked,
  cycle: CaseCycle<S>,
  at: { status: S; sideFrom?: S | null },
  part: { aggregate: Aggregate; number: number | null },
  of: Partial<StepFacts> = {},
) {
  if (!rights.mayEdit) return [];
  const passing = { part: partOfStep({ ...part, funder }), overrides };
  return stepDtosOf(cycle, at, { ...step, ...of }, { role, passing });
}

function payoutDtosOf(asked: Asked, words: Awaited<ReturnType<typeof payoutWords>>) {
  const { actor, track } = asked;
  return track.payouts.map(({ requested, approved, paid, ...payout }): PayoutDto => {
    const { approver, ...own } = one(words, track.funder, payout.number);
    const of = { payout: { requested, approved, paid, ...payout } };
    const steps = stepsOf(asked, payoutCycle, payout, { aggregate: 'payout', number: payout.number }, of);
    return {
      ...own,
      ...payout,
      requestedAmount: requested,
      approvedAmount: approved,
      paidAmount: paid,
      steps: steps.map((step) =>
        step.to === 'paid' && approver === actor.accountId
          ? { ...step, unmet: [paidByAnother, ...step.unmet] }
          : step,
      ),
    };
  });
}

function proofDtosOf(asked: Asked, words: Awaited<ReturnType<typeof proofWords>>) {
  const { track } = asked;
  return track.proofs.map((proof): ProofDto => {
    const own = one(words, track.funder, proof.number);
    const of = { proof: { ...proof, hasDocument: own.document !== null } };
    const part = { aggregate: 'proof', number: proof.number } as const;
    return { ...own, ...proof, steps: stepsOf(asked, proofCycle, proof, part, of) };
  });
}

function changeDtosOf(asked: Asked, words: Awaited<ReturnType<typeof changeWords>>) {
  const { track } = asked;
  return track.changeRequests.map((request): ChangeRequestDto => {
    const part = { aggregate: 'change_request', number: request.number } as const;
    return {
      ...one(words, track.funder, request.number),
      ...request,
      steps: stepsOf(asked, changeRequestCycle, request, part, { request }),
    };
  });
}
