import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { badRequest, problem } from '../../platform/problem.js';
import { publisherName } from '../../platform/publisher.js';
import { inGerman } from '../../project/calendar.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { overrideRows } from '../../project/lifecycle/override.queries.js';
import { stepsFrom } from '../lifecycle/case-lifecycle.js';
import { partOfStep } from '../lifecycle/case-part.js';
import { type AboutCase, calledCase, recipientSide, tellOfCase } from '../review/case-mails.js';
import { unmetOf } from '../lifecycle/case-requirements.js';
import { changeCaseStatus } from '../lifecycle/case-status-writer.js';
import type { NoticeDecisionBody } from './track.dto.js';
import { noticeOf } from './notice-record.js';
import { noticeFaults, obstacleToVoid } from './notice-rules.js';
import { trackCycleOf } from '../lifecycle/track-lifecycle.js';
import { funders, type NoticeKind, noticeKinds, noticeStates, type TrackStatus } from '../words.js';

interface Asked {
  actor: Actor;
  project: AboutCase;
  facts: CaseFacts;
  track: TrackFacts;
  number: number;
}

/** A second person confirms or refuses; what was wrong becomes void, and stays. */
export async function decideNotice(
  manager: EntityManager,
  asked: Asked,
  body: NoticeDecisionBody,
): Promise<void> {
  const { actor, project, track, number } = asked;
  const notice = noticeOf(track, number);
  const recorder = await recorderOf(manager, asked);
  requireMayDecide(asked, notice, body, recorder);
  await manager.query(
    `UPDATE notice SET state = $4, decided_by = $5, decided_at = $6, decision_reason = $7
      WHERE project_id = $1 AND funder = $2 AND number = $3`,
    [project.id, track.funder, number, body.decision, actor.accountId, now(), body.reason ?? null],
  );
  if (body.decision !== 'confirmed') return;
  await takeStep(manager, asked, notice);
  await tellOfCase(manager, await recipientSide(manager, project, actor.accountId), project, {
    subject: `„${project.name}“: ${noticeKinds[notice.kind]} erfasst`,
    paragraphs: [
      `${publisherName()} hat im Förderfall ${calledCase(project)} einen Bescheid erfasst und bestätigt: ${noticeKinds[notice.kind]} (${funders[track.funder]}) vom ${inGerman(notice.dated)}.`,
    ],
  });
}

async function recorderOf(manager: EntityManager, { project, track, number }: Asked): Promise<string | null> {
  const [row] = await manager.query(
    `SELECT recorded_by AS account FROM notice WHERE project_id = $1 AND funder = $2 AND number = $3`,
    [project.id, track.funder, number],
  );
  return row.account;
}

function requireMayDecide(
  { actor, facts, track, number }: Asked,
  notice: NoticeFacts,
  { decision, reason }: NoticeDecisionBody,
  recorder: string | null,
): void {
  if (decision !== 'confirmed' && !reason) {
    const message = 'Fehlt: der Grund. Behebung: bitte in ein paar Worten sagen, warum.';
    throw badRequest(message, [{ path: 'reason', message }]);
  }
  if (decision === 'void') return requireMayVoid(actor, track, notice, number);
  if (notice.state !== 'recorded')
    throw problem(409, `Darüber ist schon entschieden: Der Bescheid ist ${noticeStates[notice.state]}.`);
  if (recorder === actor.accountId)
    throw problem(
      409,
      'Vier Augen: Diesen Bescheid haben Sie selbst erfasst. Behebung: Jemand anderes aus der Beratung vergleicht ihn mit dem Schriftstück und bestätigt ihn.',
    );
  if (decision === 'confirmed') requireFits(facts, track, notice);
}

const isConfirmed = ({ state }: NoticeFacts): boolean => state === 'confirmed';

/** What counts before it is confirmed, too, counts here only when it is: a final one needs a confirmed provisional one. */
function requireFits(facts: CaseFacts, track: TrackFacts, notice: NoticeFacts): void {
  const only = { ...track, notices: track.notices.filter(isConfirmed) };
  const [fault] = noticeFaults(facts, only, notice, isConfirmed);
  if (fault) throw problem(409, `Noch nicht zu bestätigen. ${fault.message}`, [fault]);
}

/** One that waits may be taken back by whoever works on it; one that counts is void only by a lead. */
function requireMayVoid({ role }: Actor, track: TrackFacts, notice: NoticeFacts, number: number): void {
  if (notice.state === 'refused' || notice.state === 'void')
    throw problem(409, `Darüber ist schon entschieden: Der Bescheid ist ${noticeStates[notice.state]}.`);
  if (notice.state === 'confirmed' && role !== 'dias_lead')
    throw problem(
      403,
      'Einen bestätigten Bescheid macht die Leitung der Digitalagentur ungültig, mit Grund.',
    );
  const obstacle = obstacleToVoid(track, number);
  if (obstacle) throw problem(409, obstacle);
}

const STEP_OF: Record<NoticeKind, TrackStatus> = {
  provisional: 'provisional_granted',
  final: 'final_granted',
  rejection: 'rejected',
  revocation: 'revoked',
  recovery: 'recovery',
};

/** The track follows its notice where the table lets it; where something else is still missing, it stays. */
async function takeStep(
  manager: EntityManager,
  { actor, project, track }: Asked,
  notice: NoticeFacts,
): Promise<void> {
  const facts = (await readCaseFacts(manager, [project.id], { surroundings: false })).get(project.id)!;
  const present = facts.tracks[track.funder]!;
  const to = STEP_OF[notice.kind];
  const step = stepsFrom(trackCycleOf(facts, present), present).find(
    (one) =>
      one.to === to && one.direction !== 'correction' && one.who.includes(actor.role) && !one.needsReason,
  );
  const on = notice.dated > present.statusSince ? notice.dated : present.statusSince;
  const part = { aggregate: 'track', funder: track.funder, number: null } as const;
  const passing = { part: partOfStep(part), overrides: await overrideRows(manager, project.id) };
  const unmet = step ? unmetOf(step, { facts, track: present, on }, passing) : [];
  if (!step || unmet.some(({ effect }) => effect === 'block')) return;
  await changeCaseStatus(manager, {
    project,
    ...part,
    to,
    effectiveOn: on,
    actor,
  });
}
