import type { Facts } from '../../project/case.js';
import type { CostBasis } from '../../project/words.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from './case-facts.js';
import { isLifted } from '../lifecycle/case-requirements-notice.js';
import { granted, grantingOf, grantOf } from '../lifecycle/grant.js';
import { followsFederal } from '../lifecycle/track-lifecycle.js';
import type { Funder, NoticeKind } from '../words.js';

/*
 * What of a project follows from its case, and is then never typed by hand: the facts that the guards of its life cycle ask
 * for, and what Bund and Land give. Pure. Only what the case says something of is among it: a name that is missing stays
 * at the project as it is, null takes it back.
 */

export interface Followed {
  facts: Facts;
  /** Whole cents. */
  shares: { federal?: number; state?: number };
  /** What is asked for, of funders that have decided nothing: it holds as long as the costs are planned ones. */
  planned: { federal?: number; state?: number };
  basis?: CostBasis;
}

/** Documents of the dialogue, the survey and the tender that count, by the names of the facts. */
export type CaseDocuments = Partial<
  Record<'score_forecast_document' | 'dialogue_document' | 'survey_document' | 'award_note_document', string>
>;

export function factsFromCase(of: CaseFacts, documents: CaseDocuments = {}): Followed {
  return {
    facts: {
      ...preparation(of),
      ...documents,
      ...applications(of),
      ...notices(of),
      ...tender(of),
      ...proofs(of),
    },
    ...shares(of),
  };
}

function preparation({ dialogues, surveys }: CaseFacts): Facts {
  const dialogue = dialogues.at(-1);
  const survey = surveys.at(-1);
  return {
    ...(dialogue && {
      dialogue_announced_on: dialogue.announcedOn,
      dialogue_start: dialogue.startedOn,
      dialogue_end: dialogue.endedOn,
    }),
    ...(survey && {
      survey_start: survey.startedOn,
      survey_end: survey.endedOn,
      survey_horizon_years: survey.horizonYears,
      survey_horizon_reason: survey.horizonReason,
    }),
  };
}

function applications({ tracks: { federal, state } }: CaseFacts): Facts {
  return {
    ...(federal?.appliedOn && { application_on: federal.appliedOn }),
    ...(state?.appliedOn && { state_application_on: state.appliedOn }),
    ...(federal?.specificationOn && { specification_on: federal.specificationOn }),
  };
}

const decided = ({ notices: all }: TrackFacts, kind: NoticeKind): NoticeFacts[] =>
  all.filter((notice) => notice.kind === kind && (notice.state === 'confirmed' || notice.state === 'void'));

/**
 * The day on which it was first decided so, of the base project where it has one: later notices raise or lower it and
 * leave what was begun on the first one standing. `undefined`: the case knows of none; null: none holds any more.
 */
function firstDay(track: TrackFacts | undefined, kind: NoticeKind): string | null | undefined {
  if (!track) return undefined;
  const all = decided(track, kind);
  if (all.length === 0) return undefined;
  const confirmed = all.filter(({ state }) => state === 'confirmed');
  const base = confirmed.filter(({ component }) => component === 'base');
  const days = (base.length > 0 ? base : confirmed).map(({ dated }) => dated).sort();
  return days[0] ?? null;
}

const rejectionDays = (tracks: readonly (TrackFacts | undefined)[]): string[] =>
  tracks
    .flatMap((track) => track?.notices ?? [])
    .filter(({ kind, state }) => kind === 'rejection' && state === 'confirmed')
    .map(({ dated }) => dated);

/**
 * The project rests on the rejection that ended it; once it goes on after an objection, the one that counts is the one that
 * came after.
 */
function rejectedOn({ project, tracks: { federal, state } }: CaseFacts): string | null | undefined {
  const first = firstDay(federal, 'rejection') ?? firstDay(state, 'rejection');
  const kept = project.facts.rejection_on;
  if (project.status === 'rejected')
    return rejectionDays([federal, state]).find((day) => day === kept) ?? first;
  const standing = (track: TrackFacts | undefined) =>
    firstDay(
      track && { ...track, notices: track.notices.filter((one) => !isLifted(track, one)) },
      'rejection',
    );
  return standing(federal) ?? standing(state) ?? first;
}

function notices(of: CaseFacts): Facts {
  const { federal, state } = of.tracks;
  const days = {
    federal_provisional_on: firstDay(federal, 'provisional'),
    state_provisional_on: firstDay(state, 'provisional'),
    federal_final_on: firstDay(federal, 'final'),
    state_final_on: firstDay(state, 'final'),
    rejection_on: rejectedOn(of),
    approval_period_end: periodEnd(federal) ?? periodEnd(state),
  };
  return Object.fromEntries(Object.entries(days).filter(([, day]) => day !== undefined)) as Facts;
}

const periodEnd = (track: TrackFacts | undefined): string | undefined =>
  (track && grantOf(track).approvalPeriodEnd) ?? undefined;

/** Of those that were not given up: begun with the first, ended, decided and signed only when all are. */
function tender({ tenders }: CaseFacts): Facts {
  const open = tenders.filter(({ cancelled }) => !cancelled);
  if (tenders.length === 0) return {};
  const starts = open.flatMap(({ startedOn }) => startedOn ?? []).sort();
  const lastOfAll = (days: (string | null)[]): string | null =>
    days.length === 0 || days.includes(null) ? null : (days.sort().at(-1) ?? null);
  return {
    tender_start: starts[0] ?? null,
    tender_end: lastOfAll(open.map(({ endedOn }) => endedOn)),
    council_decided_on: lastOfAll(open.map(({ councilDecidedOn }) => councilDecidedOn)),
    contract_on: lastOfAll(open.map(({ contractOn }) => contractOn)),
    contract_sent_on: lastOfAll(open.map(({ sentToAgencyOn }) => sentToAgencyOn)),
  };
}

function proofs({ tracks: { federal, state } }: CaseFacts): Facts {
  const submitted = usageDay(federal, 'submittedOn') ?? usageDay(state, 'submittedOn');
  const accepted = usageDay(federal, 'decidedOn', 'accepted');
  const acceptedByState = usageDay(state, 'decidedOn', 'accepted');
  return {
    ...(submitted !== undefined && { usage_proof_on: submitted }),
    ...(accepted !== undefined && { federal_proof_accepted_on: accepted }),
    ...(acceptedByState !== undefined && { state_proof_accepted_on: acceptedByState }),
    ...(accepted && state && followsFederal(state) && { state_proof_by_federal: true }),
  };
}

/** Of the last proof of use; `undefined`: there is none. */
function usageDay(
  track: TrackFacts | undefined,
  day: 'submittedOn' | 'decidedOn',
  status?: 'accepted',
): string | null | undefined {
  const all = (track?.proofs ?? []).filter(
    ({ kind, status: own }) => kind === 'usage' && own !== 'not_applicable',
  );
  const last = all.at(-1);
  if (!last) return undefined;
  return status === undefined || last.status === status ? last[day] : null;
}

function shares({ tracks }: CaseFacts): Omit<Followed, 'facts'> {
  const given = (funder: Funder): number | undefined => {
    const track = tracks[funder];
    return (track && granted(track)) ?? undefined;
  };
  const [federal, state] = [given('federal'), given('state')];
  const granting = Object.values(tracks).map((track) => grantingOf(track));
  const kinds = granting.flat().map(({ kind }) => kind);
  const isFinal = granting.every((own) => own.length > 0 && own.every(({ kind }) => kind === 'final'));
  return {
    shares: { ...(federal !== undefined && { federal }), ...(state !== undefined && { state }) },
    planned: { ...asked(tracks, 'federal'), ...asked(tracks, 'state') },
    ...(kinds.length > 0 && { basis: isFinal ? ('final' as const) : ('provisional' as const) }),
  };
}

function asked(tracks: CaseFacts['tracks'], funder: Funder): Followed['planned'] {
  const track = tracks[funder];
  const isOpen = track && !track.notices.some(({ state }) => state === 'confirmed' || state === 'void');
  return isOpen && track.requestedAmount !== null ? { [funder]: track.requestedAmount } : {};
}
