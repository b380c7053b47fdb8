import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../platform/history-author.js';
import type { RequestBody, RequestDto } from './advice-request.dto.js';
import { inAreas } from './advice-scope.js';
import type { RequestState } from './words.js';

type Db = DataSource | EntityManager;

type Plain =
  'id' | 'project' | 'subject' | 'topics' | 'question' | 'form' | 'proposedDays' | 'timeNote' | 'state';
export interface ListedRequest
  extends Pick<RequestDto, Plain | 'withdrawnReason' | 'documents' | 'sessionId'>, StoredAuthor {
  area: string;
  areaName: string;
  askedAt: Date;
  version: number;
}

/** Of an id in a query: the last version of the request or of a part of it. */
const VERSION = `(SELECT max(v.id)::float8 FROM record_version v
  WHERE (v.record = 'advice_request' AND v.record_key = r.id::text)
     OR (v.record = 'advice_request_document' AND v.record_key COLLATE "C" > r.id::text || '/'
         AND v.record_key COLLATE "C" < r.id::text || '0'))`;

const COLUMNS = `r.id, r.area, coalesce(m.name, d.name, r.area) AS "areaName", r.subject, r.topics, r.question, r.form,
  r.time_note AS "timeNote", r.state, r.withdrawn_reason AS "withdrawnReason", r.asked_at AS "askedAt",
  ARRAY(SELECT to_char(p, 'YYYY-MM-DD') FROM unnest(r.proposed_days) p ORDER BY p) AS "proposedDays",
  CASE WHEN j.id IS NOT NULL THEN json_build_object('id', j.id, 'name', j.name) END AS project,
  coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY f.uploaded_at, f.id)
              FROM advice_request_document l JOIN document f ON f.id = l.document_id WHERE l.request_id = r.id), '[]') AS documents,
  s.id AS "sessionId", ${VERSION} AS version, r.asked_by AS account_id, 'service' AS actor, a.role, n.name AS person_name
  FROM advice_request r
  LEFT JOIN municipality m ON m.ags = r.area LEFT JOIN district d ON d.ags = r.area
  LEFT JOIN project j ON j.id = r.project_id LEFT JOIN advice_session s ON s.request_id = r.id AND s.state <> 'cancelled'
  LEFT JOIN account a ON a.id = r.asked_by LEFT JOIN person n ON n.id = a.person_id`;

interface Page {
  areas: string[] | null;
  state: RequestState | null;
  after: number | null;
  limit: number;
}

/** Open ones by age, the oldest first; else the newest first. */
export function listedRequests(db: Db, { areas, state, after, limit }: Page): Promise<ListedRequest[]> {
  const [order, behind] = state === 'open' ? ['ASC', '>'] : ['DESC', '<'];
  return db.query(
    `SELECT ${COLUMNS}
      WHERE ${inAreas('ARRAY[r.area]', '$1')} AND ($2::text IS NULL OR r.state = $2)
        AND ($3::int IS NULL OR r.id ${behind} $3)
      ORDER BY r.id ${order} LIMIT $4`,
    [areas, state, after, limit],
  );
}

export async function openRequests(db: Db, areas: string[] | null): Promise<number> {
  const [row] = await db.query(
    `SELECT count(*)::int AS count FROM advice_request r WHERE r.state = 'open' AND ${inAreas('ARRAY[r.area]', '$1')}`,
    [areas],
  );
  return row.count;
}

export async function oneRequest(db: Db, id: number): Promise<ListedRequest | null> {
  const [row] = await db.query(`SELECT ${COLUMNS} WHERE r.id = $1`, [id]);
  return row ?? null;
}

export async function insertRequest(
  manager: EntityManager,
  body: RequestBody,
  by: { accountId: string; moment: Date },
): Promise<number> {
  const [row] = await manager.query(
    `INSERT INTO advice_request (area, project_id, subject, topics, question, form, proposed_days, time_note, asked_by, asked_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      body.area,
      body.projectId,
      body.subject,
      body.topics,
      body.question,
      body.form,
      body.proposedDays,
      body.timeNote || null,
      by.accountId,
      by.moment,
    ],
  );
  return row.id;
}

export async function linkDocument(manager: EntityManager, id: number, document: string): Promise<void> {
  await manager.query(`INSERT INTO advice_request_document (request_id, document_id) VALUES ($1, $2)`, [
    id,
    document,
  ]);
}

export async function updateRequestState(
  manager: EntityManager,
  id: number,
  state: RequestState,
  withdrawnReason: string | null = null,
): Promise<void> {
  await manager.query(`UPDATE advice_request SET state = $2, withdrawn_reason = $3 WHERE id = $1`, [
    id,
    state,
    withdrawnReason,
  ]);
}
