import type { DataSource, EntityManager } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import type { Role } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { authorOf, type StoredAuthor } from '../../platform/history-author.js';
import { badRequest, problem } from '../../platform/problem.js';
import { publisherName } from '../../platform/publisher.js';
import { documentsOf } from '../../project/lifecycle/status.queries.js';
import { type AboutCase, advisorSide, calledCase, recipientSide, tellOfCase } from './case-mails.js';
import type { MessageBody, MessageDto, MessageQuery } from './review.dto.js';

type Db = DataSource | EntityManager;
type Row = StoredAuthor & Omit<MessageDto, 'by' | 'mine' | 'writtenAt'> & { writtenAt: Date };

const position = z.tuple([z.int().min(1)]);

const MESSAGE = `m.id::float8 AS id, m.internal, m.body, m.section, m.written_at AS "writtenAt",
  CASE WHEN d.id IS NOT NULL THEN json_build_object('id', d.id, 'name', d.name) END AS document,
  m.account_id, 'account' AS actor, a.role, n.name AS person_name
  FROM case_message m LEFT JOIN document d ON d.id = m.document_id
  LEFT JOIN account a ON a.id = m.account_id LEFT JOIN person n ON n.id = a.person_id`;

/** What the advisors note for themselves an audit may read as well; a Kommune never does, nor who looks after accounts. */
const readInternal: readonly Role[] = ['dias_advisor', 'dias_lead', 'auditor'];

/** Conversation in a case, the newest first. */
export async function messagesOf(db: Db, actor: Actor, id: number, { limit, after }: MessageQuery) {
  const filter = { messages: id };
  const before = after ? decodeCursor(after, filter, position)[0] : null;
  const rows: Row[] = await db.query(
    `SELECT ${MESSAGE} WHERE m.project_id = $1 AND (NOT m.internal OR $2) AND ($3::bigint IS NULL OR m.id < $3)
      ORDER BY m.id DESC LIMIT $4`,
    [id, readInternal.includes(actor.role), before, limit + 1],
  );
  const page = rows.slice(0, limit);
  return {
    items: page.map((row) => messageOf(row, actor)),
    next: rows.length > limit ? encodeCursor(filter, [page.at(-1)!.id]) : null,
    asOf: now().toISOString(),
    dataVersion: await dataVersion(db),
  };
}

/** Stays as it was written. The other side gets a mail that says that there is one, not what it says. */
export async function addMessage(
  manager: EntityManager,
  actor: Actor,
  project: AboutCase,
  body: MessageBody,
): Promise<MessageDto> {
  const fromKommune = isOfficer(actor.role);
  if (body.internal && fromKommune)
    throw problem(
      403,
      'Nicht gesendet: Interne Notizen gibt es nur bei der Digitalagentur. Behebung: als Nachricht senden.',
    );
  if (body.documentId && !(await documentsOf(manager, project.id)).has(body.documentId)) {
    const message = 'Passt nicht: Das Dokument liegt nicht beim Vorhaben. Behebung: zuerst hochladen.';
    throw badRequest(message, [{ path: 'documentId', message }]);
  }
  const [{ id }] = await manager.query(
    `INSERT INTO case_message (project_id, internal, body, section, document_id, account_id, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id`,
    [project.id, body.internal, body.body, body.section, body.documentId, actor.accountId, now()],
  );
  if (!body.internal) {
    const side = fromKommune
      ? advisorSide(manager, project.id, actor.accountId)
      : recipientSide(manager, project, actor.accountId);
    await tellOfCase(manager, await side, project, {
      subject: `„${project.name}“: neue Nachricht`,
      paragraphs: [
        `${fromKommune ? 'Die Kommune' : publisherName()} hat Ihnen zum Förderfall ${calledCase(project)} geschrieben.`,
      ],
    });
  }
  return messageOf(await oneOf(manager, id), actor);
}

async function oneOf(db: Db, id: number): Promise<Row> {
  const [row] = await db.query(`SELECT ${MESSAGE} WHERE m.id = $1`, [id]);
  return row;
}

function messageOf(row: Row, { accountId }: Actor): MessageDto {
  const { id, internal, body, section, document, writtenAt } = row;
  return {
    id,
    internal,
    body,
    section,
    document,
    by: authorOf(row, true),
    mine: row.account_id === accountId,
    writtenAt: writtenAt.toISOString(),
  };
}
