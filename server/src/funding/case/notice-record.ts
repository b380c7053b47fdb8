import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { notFound, problem } from '../../platform/problem.js';
import { publisherName } from '../../platform/publisher.js';
import { advisorsBut } from '../../project/lifecycle/status.queries.js';
import { type FieldError, refuse, requireDocuments } from './case-checks.js';
import type { CaseFacts, NoticeFacts, TrackFacts } from '../facts/case-facts.js';
import { noticeWords } from './case-view.queries.js';
import { type AboutCase, calledCase, tellOfCase } from '../review/case-mails.js';
import { euros, insertRow, nextNumber, updateRow } from '../facts/case-rows.queries.js';
import type { NoticeBody, NoticeWordsBody } from './track.dto.js';
import { noticeFaults } from './notice-rules.js';
import { funders, noticeKinds } from '../words.js';

interface Asked {
  actor: Actor;
  project: AboutCase;
  facts: CaseFacts;
  track: TrackFacts;
}

/** Recorded, never issued: it counts once a second person has confirmed it. */
export async function recordNotice(
  manager: EntityManager,
  { actor, project, facts, track }: Asked,
  body: NoticeBody,
): Promise<void> {
  refuse(noticeFaults(facts, track, body));
  await requireDocuments(manager, project.id, [{ path: 'documentId', id: body.documentId }]);
  await insertRow(manager, 'notice', {
    project_id: project.id,
    funder: track.funder,
    number: await nextNumber(manager, 'notice', project.id, track.funder),
    component: body.component,
    kind: body.kind,
    dated: body.dated,
    received_on: body.receivedOn,
    unappealable_on: body.unappealableOn,
    file_number: body.fileNumber,
    issuing_body: body.issuingBody,
    agency: body.agency,
    amount: euros(body.amount),
    rate: body.rate,
    eligible_expenditure: euros(body.eligibleExpenditure),
    approval_period_start: body.approvalPeriodStart,
    approval_period_end: body.approvalPeriodEnd,
    ancillary_conditions: body.ancillaryConditions,
    document_id: body.documentId,
    note: body.note,
    state: 'recorded',
    recorded_by: actor.accountId,
    recorded_at: now().toISOString(),
  });
  const readers = await advisorsBut(manager, actor.accountId);
  await tellOfCase(manager, readers, project, {
    subject: `„${project.name}“: Bescheid bitte bestätigen`,
    paragraphs: [
      `${publisherName()} hat im Förderfall ${calledCase(project)} einen Bescheid erfasst: ${noticeKinds[body.kind]} (${funders[track.funder]}). Er gilt, sobald eine zweite Person ihn mit dem Schriftstück verglichen und bestätigt hat.`,
    ],
  });
}

/** What becomes known later, or is no part of the decision itself: arrival, Bestandskraft, the scan, a note. */
export async function saveNoticeWords(
  manager: EntityManager,
  { actor, facts, track, number }: Omit<Asked, 'project'> & { number: number },
  body: NoticeWordsBody,
): Promise<void> {
  const notice = noticeOf(track, number);
  if (notice.state === 'refused' || notice.state === 'void')
    throw problem(409, 'Dieser Bescheid gilt nicht mehr und bleibt, wie er ist.');
  const after = {
    ...notice,
    receivedOn: body.receivedOn === undefined ? notice.receivedOn : body.receivedOn,
    unappealableOn: body.unappealableOn === undefined ? notice.unappealableOn : body.unappealableOn,
  };
  const others = { ...track, notices: track.notices.filter((other) => other !== notice) };
  // What it was confirmed with is not asked again; what is told now is.
  const isTold = after.receivedOn !== notice.receivedOn || after.unappealableOn !== notice.unappealableOn;
  refuse([
    await otherPaper(manager, { actor, facts, track }, notice, body),
    ...noticeFaults(facts, others, after).filter(
      ({ path }) => isTold && (path === 'receivedOn' || path === 'unappealableOn'),
    ),
  ]);
  await requireDocuments(manager, facts.project.id, [{ path: 'documentId', id: body.documentId }]);
  await updateRow(
    manager,
    'notice',
    { project_id: facts.project.id, funder: track.funder, number },
    {
      ...(body.receivedOn !== undefined && { received_on: body.receivedOn }),
      ...(body.unappealableOn !== undefined && { unappealable_on: body.unappealableOn }),
      ...(body.documentId !== undefined && { document_id: body.documentId }),
      ...(body.note !== undefined && { note: body.note }),
    },
  );
}

/**
 * Two persons have compared it with this sheet of paper: another one is another notice. Confirmed over a sheet that was not
 * scanned yet, it takes the scan from anyone but the recorder: so a second person still compares what was typed with it.
 */
async function otherPaper(
  manager: EntityManager,
  { actor, facts, track: { funder } }: Omit<Asked, 'project'>,
  { number, state }: NoticeFacts,
  { documentId }: NoticeWordsBody,
): Promise<FieldError | null> {
  if (state !== 'confirmed' || documentId === undefined) return null;
  const words = await noticeWords(manager, facts.project.id);
  const { document, recordedAccount } = words.find((row) => row.funder === funder && row.number === number)!;
  if ((document?.id ?? null) === documentId) return null;
  if (document !== null)
    return {
      path: 'documentId',
      message:
        'Passt nicht: Mit diesem Schriftstück wurde der Bescheid bestätigt; es wird nicht ausgetauscht. Behebung: ein anderes als eigenen Bescheid erfassen (Änderung oder Berichtigung) und bestätigen lassen.',
    };
  if (recordedAccount !== actor.accountId) return null;
  return {
    path: 'documentId',
    message:
      'Vier Augen: Diesen Bescheid haben Sie selbst erfasst, bestätigt wurde er ohne Schriftstück. Behebung: Jemand anderes aus der Beratung vergleicht das Schriftstück mit dem Bescheid und hinterlegt es.',
  };
}

export function noticeOf(track: TrackFacts, number: number): NoticeFacts {
  const notice = track.notices.find((one) => one.number === number);
  if (!notice) throw notFound(`Den Bescheid ${number} (${funders[track.funder]}) gibt es hier nicht.`);
  return notice;
}
