import type { DeadlineDto, FundingCaseDto, Funder, TrackDto } from '../../api/funding.js';

/*
 * Where a case stands: one column a phase, Bund and Land as two lanes on the same columns. What both share (tender,
 * building) is told once. Pure; the words are those of the page.
 */

export const phases = [
  'application',
  'provisional',
  'tender',
  'specification',
  'final',
  'building',
  'proof',
  'binding',
] as const;
export type Phase = (typeof phases)[number];

export type StopState = 'done' | 'now' | 'due' | 'open' | 'ended';

/** One phase of one lane: how it stands, the day that says so, and what happened on it. */
export interface Stop {
  phase: Phase;
  state: StopState;
  /** JJJJ-MM-TT */
  day: string | null;
  /** Key of the words; null: nothing is known yet. */
  what: StopWhat | null;
  /** Of a notice. */
  rate: number | null;
}
export type StopWhat =
  | 'applied'
  | 'requested'
  | 'rejected'
  | 'withdrawn'
  | 'notice'
  | 'tenderRuns'
  | 'awarded'
  | 'tenderEnded'
  | 'submitted'
  | 'builds'
  | 'built'
  | 'accepted'
  | 'due'
  /** A later phase is known, this one was never entered. */
  | 'unrecorded'
  | 'objection'
  | 'recovery';

export interface LifeLine {
  now: Phase | null;
  lanes: { funder: Funder; agency: string | null; stops: Stop[] }[];
  /** One capsule over both lanes, where there are two. */
  sharedTender: boolean;
  lots: number;
}

const phaseOfStatus: Partial<Record<FundingCaseDto['projectStatus'], Phase>> = {
  idea: 'application',
  industry_dialogue: 'application',
  market_survey: 'application',
  survey_evaluated: 'application',
  funding_applied: 'application',
  funding_provisional: 'provisional',
  tendering: 'tender',
  awarded: 'specification',
  funding_final: 'final',
  contracted: 'final',
  under_construction: 'building',
  commissioned: 'proof',
  proof_submitted: 'proof',
  purpose_bound: 'binding',
  closed: 'binding',
};

const startedBuilding: FundingCaseDto['projectStatus'][] = [
  'under_construction',
  'commissioned',
  'proof_submitted',
  'purpose_bound',
  'closed',
];

export function lifeLineOf(record: FundingCaseDto): LifeLine {
  const now = phaseOfStatus[record.projectStatus] ?? null;
  return {
    now,
    lanes: record.tracks.map((track) => ({
      funder: track.funder,
      agency: track.executingAgency ?? track.grantingAuthority,
      stops: withGaps(phases.map((phase) => stopOf(record, track, phase, now))),
    })),
    sharedTender: record.tracks.length === 2,
    lots: new Set(record.tenders.flatMap(({ lots = [] }) => lots)).size,
  };
}

/** What was never entered and lies behind is not still to come. */
function withGaps(stops: Stop[]): Stop[] {
  const last = stops.findLastIndex(({ state }) => state === 'done' || state === 'now');
  return stops.map((stop, index): Stop => {
    const isGap = index < last && stop.what === null && stop.state !== 'done';
    return isGap ? { ...stop, state: 'open', what: 'unrecorded' } : stop;
  });
}

type Known = Pick<Stop, 'day' | 'what'> & Partial<Pick<Stop, 'rate' | 'state'>>;

function stopOf(record: FundingCaseDto, track: TrackDto, phase: Phase, now: Phase | null): Stop {
  const known = finders[phase](track, record);
  if (known) return { phase, state: known.state ?? 'done', rate: null, ...known };
  const due = dueIn(record.deadlines, track.funder, phase);
  if (due) return { phase, state: 'due', day: due.dueOn, what: 'due', rate: null };
  const isHere = phase === now && track.status !== 'rejected' && track.status !== 'withdrawn';
  return { phase, state: isHere ? 'now' : 'open', day: null, what: null, rate: null };
}

const finders: Record<Phase, (track: TrackDto, record: FundingCaseDto) => Known | null> = {
  application: (track) => {
    if (track.status === 'rejected') return { state: 'ended', day: track.statusSince, what: 'rejected' };
    if (track.status === 'withdrawn') return { state: 'ended', day: track.statusSince, what: 'withdrawn' };
    if (track.status === 'information_requested')
      return { state: 'now', day: track.statusSince, what: 'requested' };
    return track.appliedOn ? { day: track.appliedOn, what: 'applied' } : null;
  },
  provisional: (track) => noticeIn(track, 'provisional'),
  tender: (_, { tenders }) => {
    const [running] = tenders.filter(({ cancelledReason, startedOn }) => !cancelledReason && startedOn);
    if (!running) return null;
    const awarded = tenders
      .flatMap(({ awardedOn }) => awardedOn ?? [])
      .sort()
      .at(-1);
    if (awarded) return { day: awarded, what: 'awarded' };
    const ended = tenders
      .flatMap(({ endedOn }) => endedOn ?? [])
      .sort()
      .at(-1);
    if (ended) return { day: ended, what: 'tenderEnded' };
    return { state: 'now', day: running.startedOn ?? null, what: 'tenderRuns' };
  },
  specification: ({ specificationOn, status }) =>
    specificationOn
      ? {
          day: specificationOn,
          what: 'submitted',
          state: status === 'specification_submitted' ? 'now' : 'done',
        }
      : null,
  final: (track) => noticeIn(track, 'final'),
  building: (_, { projectStatus, tracks }) => {
    if (!startedBuilding.includes(projectStatus)) return null;
    const isNow = projectStatus === 'under_construction' && tracks.length > 0;
    return { state: isNow ? 'now' : 'done', day: null, what: isNow ? 'builds' : 'built' };
  },
  proof: (track) => {
    if (track.status === 'recovery') return { state: 'now', day: track.statusSince, what: 'recovery' };
    const usage = track.proofs.find(({ kind, submittedOn }) => kind === 'usage' && submittedOn);
    if (!usage) return null;
    return usage.status === 'accepted'
      ? { day: usage.decidedOn ?? usage.submittedOn, what: 'accepted' }
      : { state: 'now', day: usage.submittedOn, what: 'submitted' };
  },
  binding: ({ status, statusSince }) =>
    status === 'binding' || status === 'closed'
      ? { state: status === 'closed' ? 'done' : 'now', day: statusSince, what: null }
      : null,
};

/** The last confirmed one of its kind. */
function noticeIn({ notices }: TrackDto, kind: 'provisional' | 'final'): Known | null {
  const last = notices.filter((notice) => notice.kind === kind && notice.state === 'confirmed').at(-1);
  return last ? { day: last.dated, what: 'notice', rate: last.rate } : null;
}

const kindsOf: Partial<Record<Phase, readonly string[]>> = {
  application: ['call_end', 'state_call_end'],
  specification: ['specification'],
  proof: ['usage_proof'],
  binding: ['binding_end'],
};

/** The open deadline of a phase that is of this funder, or of both. */
function dueIn(deadlines: DeadlineDto[], funder: Funder, phase: Phase): DeadlineDto | undefined {
  return deadlines.find(({ kind, key, doneOn }) => {
    if (doneOn !== null || !kindsOf[phase]?.includes(kind)) return false;
    if (kind === 'call_end') return funder === 'federal';
    if (kind === 'state_call_end') return funder === 'state';
    return !/\/(federal|state)/.test(key) || key.includes(`/${funder}`);
  });
}
