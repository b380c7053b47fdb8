import type { FactValue } from '../../project/case.js';
import { facts as projectFacts } from '../../project/lifecycle/facts.js';
import type { ProjectStatus } from '../../project/words.js';
import type { CaseFacts, TrackFacts } from './case-facts.js';
import type { LastStatuses } from './case-until.queries.js';
import type { ChangeRequestStatus, PayoutStatus, ProofStatus, TrackStatus } from '../words.js';

/*
 * A case as it stood on a day, as far as it is known today: what is dated later is left out, and every status is the last
 * that its events name by that day. Pure.
 */

export function factsUntil(
  { project, ...of }: CaseFacts,
  until: string,
  { statuses, before }: { statuses: LastStatuses; before: string | undefined },
): CaseFacts | null {
  const status = (before ?? project.status) as ProjectStatus;
  const left = leftUntil({ ...of, project: { ...project, status } }, until, statuses);
  return of.openedOn <= until || Object.keys(statuses).length > 0 || hasDated(left) ? left : null;
}

/** Anything that happened by then; a case of which nothing had was none yet. */
const hasDated = ({ project, tracks, dialogues, surveys, tenders }: CaseFacts): boolean =>
  Object.entries(project.facts).some(([name]) => {
    const row = projectFacts[name];
    return row?.kind === 'date' && row.mayLieAhead !== true;
  }) ||
  [dialogues, surveys, tenders].some(({ length }) => length > 0) ||
  Object.values(tracks).some((track) => track && (track.appliedOn !== null || track.notices.length > 0));

function leftUntil(of: CaseFacts, until: string, statuses: LastStatuses): CaseFacts {
  const by = (day: string | null): string | null => (day !== null && day <= until ? day : null);
  const { project } = of;
  return {
    ...of,
    project: {
      ...project,
      status: (statuses.project?.status ?? project.status) as ProjectStatus,
      facts: Object.fromEntries(
        Object.entries(project.facts).filter(([name, value]) => isBy(name, value, until)),
      ),
      milestones: project.milestones.map((milestone) => ({
        ...milestone,
        reachedOn: by(milestone.reachedOn),
      })),
    },
    review: of.review && {
      submittedOn: by(of.review.submittedOn),
      returnedOn: by(of.review.returnedOn),
    },
    adviceProtocolOn: by(of.adviceProtocolOn),
    tracks: Object.fromEntries(
      Object.entries(of.tracks).map(([funder, track]) => [funder, trackUntil(track, until, statuses)]),
    ),
    dialogues: of.dialogues
      .filter(({ announcedOn, startedOn }) => by(announcedOn ?? startedOn) !== null)
      .map((row) => ({ ...row, startedOn: by(row.startedOn), endedOn: by(row.endedOn) })),
    // An end that was set lies ahead; it was known.
    surveys: of.surveys
      .filter(({ startedOn }) => by(startedOn) !== null)
      .map((row) => ({ ...row, evaluatedOn: by(row.evaluatedOn) })),
    commitments: of.commitments.filter(({ promisedOn }) => promisedOn === null || promisedOn <= until),
    tenders: of.tenders
      .filter(({ startedOn }) => by(startedOn) !== null)
      .map((row) => ({
        ...row,
        endedOn: by(row.endedOn),
        councilDecidedOn: by(row.councilDecidedOn),
        awardedOn: by(row.awardedOn),
        sentToAgencyOn: by(row.sentToAgencyOn),
        contractOn: by(row.contractOn),
      })),
  };
}

function isBy(name: string, value: FactValue, until: string): boolean {
  const row = projectFacts[name];
  return row?.kind !== 'date' || row.mayLieAhead === true || String(value) <= until;
}

function trackUntil(track: TrackFacts, until: string, statuses: LastStatuses): TrackFacts {
  const by = (day: string | null): string | null => (day !== null && day <= until ? day : null);
  const own = statuses[`track:${track.funder}`];
  const last = (aggregate: string, number: number) =>
    statuses[`${aggregate}:${track.funder}/${number}`]?.status;
  const isBefore = track.statusSince > until;
  return {
    ...track,
    status: (own?.status ?? (isBefore ? 'draft' : track.status)) as TrackStatus,
    statusSince: own?.since ?? track.statusSince,
    sideFrom: own && own.status !== track.status ? null : track.sideFrom,
    appliedOn: by(track.appliedOn),
    specificationOn: by(track.specificationOn),
    notices: track.notices
      .filter(({ dated }) => dated <= until)
      .map((notice) => ({ ...notice, unappealableOn: by(notice.unappealableOn) })),
    payouts: track.payouts
      .filter(({ submittedOn }) => submittedOn === null || submittedOn <= until)
      .map((row) => {
        const isPaid = by(row.paidOn) !== null;
        const late = row.status === 'paid' && !isPaid ? 'submitted' : row.status;
        return {
          ...row,
          status: (last('payout', row.number) ?? late) as PayoutStatus,
          paidOn: by(row.paidOn),
          paid: isPaid ? row.paid : null,
        };
      }),
    proofs: track.proofs
      .filter(({ submittedOn }) => submittedOn === null || submittedOn <= until)
      .map((row) => {
        const late = row.decidedOn !== null && row.decidedOn > until ? 'submitted' : row.status;
        return {
          ...row,
          status: (last('proof', row.number) ?? late) as ProofStatus,
          decidedOn: by(row.decidedOn),
        };
      }),
    changeRequests: track.changeRequests
      .filter(({ submittedOn }) => submittedOn === null || submittedOn <= until)
      .map((row) => {
        const late = row.decidedOn !== null && row.decidedOn > until ? 'submitted' : row.status;
        return {
          ...row,
          status: (last('change_request', row.number) ?? late) as ChangeRequestStatus,
          decidedOn: by(row.decidedOn),
        };
      }),
  };
}
