import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../platform/history-author.js';
import type { OpenTaskDto, SessionDto, SessionItemDto } from './advice-session.dto.js';
import { inAreas } from './advice-scope.js';
import type { SessionState } from './words.js';

type Db = DataSource | EntityManager;

const day = (column: string) => `to_char(${column}, 'YYYY-MM-DD')`;
const author = (
  account: string,
) => `(SELECT json_build_object('account_id', a.id, 'actor', 'service', 'role', a.role,
    'person_name', n.name) FROM account a JOIN person n ON n.id = a.person_id WHERE a.id = ${account})`;
/** Names of Gemeinden and Kreise, in the order of the keys. */
const areasOf = (
  areas: string,
) => `(SELECT json_agg(json_build_object('ags', k.key, 'name', coalesce(m.name, d.name, k.key)) ORDER BY k.at)
    FROM unnest(${areas}) WITH ORDINALITY k (key, at)
    LEFT JOIN municipality m ON m.ags = k.key LEFT JOIN district d ON d.ags = k.key)`;

const HEAD = `s.id, s.subject, s.topics, ${day('s.held_on')} AS "heldOn", s.starts_at AS "startsAt", s.form, s.state,
  ${day('s.next_contact_on')} AS "nextContactOn", ${areasOf('s.areas')} AS areas, ${author('s.led_by')} AS "ledBy",
  CASE WHEN j.id IS NOT NULL THEN json_build_object('id', j.id, 'name', j.name) END AS project`;

export type StoredItem = Omit<SessionItemDto, 'ledBy'> & { ledBy: StoredAuthor | null };

interface Page {
  readable: string[] | null;
  state: SessionState | null;
  area: string | null;
  project: number | null;
  after: [day: string, id: number] | null;
  limit: number;
}

const CHOSEN = `${inAreas('s.areas', '$1')} AND ($2::text IS NULL OR s.state = $2)
        AND ($3::text IS NULL OR EXISTS (SELECT FROM unnest(s.areas) a WHERE a = $3 OR left(a, 5) = $3))
        AND ($4::int IS NULL OR s.project_id = $4)`;

export async function countSessions(db: Db, page: Omit<Page, 'after' | 'limit'>): Promise<number> {
  const [row] = await db.query(`SELECT count(*)::int AS count FROM advice_session s WHERE ${CHOSEN}`, [
    page.readable,
    page.state,
    page.area,
    page.project,
  ]);
  return row.count;
}

/** Planned ones: the next one first; else the last one first. */
export function listedSessions(db: Db, page: Page): Promise<StoredItem[]> {
  const [order, behind] = page.state === 'planned' ? ['ASC', '>'] : ['DESC', '<'];
  return db.query(
    `SELECT ${HEAD}, (SELECT count(*)::int FROM advice_task t WHERE t.session_id = s.id AND t.done_on IS NULL) AS "openTasks"
       FROM advice_session s LEFT JOIN project j ON j.id = s.project_id
      WHERE ${CHOSEN}
        AND ($5::date IS NULL OR (s.held_on, s.id) ${behind} ($5::date, $6::int))
      ORDER BY s.held_on ${order}, s.id ${order} LIMIT $7`,
    [
      page.readable,
      page.state,
      page.area,
      page.project,
      page.after?.[0] ?? null,
      page.after?.[1] ?? null,
      page.limit,
    ],
  );
}

type Authored = 'ledBy' | 'finishedBy' | 'addenda' | 'finishedAt';
type Computed =
  'today' | 'hasCase' | 'caseProtocolOn' | 'obstacles' | 'mayEdit' | 'mayAddAddendum' | 'mayTick';
export type StoredSession = Omit<SessionDto, Authored | Computed> & {
  ledBy: StoredAuthor | null;
  finishedBy: StoredAuthor | null;
  finishedAt: Date | null;
  addenda: { number: number; text: string; writtenAt: string; writtenBy: StoredAuthor }[];
};

export async function oneSession(db: Db, id: number): Promise<StoredSession | null> {
  const [row] = await db.query(
    `SELECT ${HEAD}, s.place, s.led_by AS "ledByAccount", s.request_id AS "requestId", s.protocol, s.result,
            s.next_contact_note AS "nextContactNote", s.cancelled_reason AS "cancelledReason",
            s.finished_at AS "finishedAt", ${author('s.finished_by')} AS "finishedBy",
            coalesce((SELECT json_agg(json_build_object('id', f.id, 'name', f.name, 'size', f.size) ORDER BY f.uploaded_at, f.id)
                        FROM advice_request_document l JOIN document f ON f.id = l.document_id
                       WHERE l.request_id = s.request_id), '[]') AS documents,
            coalesce((SELECT json_agg(json_build_object('number', p.number, 'kind', p.kind, 'office', p.office, 'name', n.name,
                                      'cleared', n.anonymised_at IS NOT NULL)
                                      ORDER BY p.number)
                        FROM advice_participant p LEFT JOIN person n ON n.id = p.person_id
                       WHERE p.session_id = s.id), '[]') AS participants,
            coalesce((SELECT json_agg(json_build_object('number', t.number, 'title', t.title, 'owner', t.owner,
                                      'dueOn', ${day('t.due_on')}, 'doneOn', ${day('t.done_on')}) ORDER BY t.number)
                        FROM advice_task t WHERE t.session_id = s.id), '[]') AS tasks,
            coalesce((SELECT json_agg(json_build_object('number', e.number, 'text', e.text, 'writtenAt', e.written_at,
                                      'writtenBy', ${author('e.written_by')}) ORDER BY e.number)
                        FROM advice_addendum e WHERE e.session_id = s.id), '[]') AS addenda
       FROM advice_session s LEFT JOIN project j ON j.id = s.project_id WHERE s.id = $1`,
    [id],
  );
  return row ?? null;
}

type StoredTask = Omit<OpenTaskDto, 'mayTick'>;

/** Agreed and not done, what is due first. */
export function openTasks(
  db: Db,
  readable: string[] | null,
  after: [due: string, session: number, number: number] | null,
  limit: number,
): Promise<StoredTask[]> {
  return db.query(
    `SELECT t.session_id AS "sessionId", t.number, t.title, t.owner, ${day('t.due_on')} AS "dueOn",
            ${day('t.done_on')} AS "doneOn", s.subject, ${day('s.held_on')} AS "heldOn", ${areasOf('s.areas')} AS areas
       FROM advice_task t JOIN advice_session s ON s.id = t.session_id
      WHERE t.done_on IS NULL AND s.state = 'finished' AND ${inAreas('s.areas', '$1')}
        AND ($2::text IS NULL OR (coalesce(t.due_on, '9999-12-31'), t.session_id, t.number) > ($2::date, $3::int, $4::int))
      ORDER BY coalesce(t.due_on, '9999-12-31'), t.session_id, t.number LIMIT $5`,
    [readable, after?.[0] ?? null, after?.[1] ?? null, after?.[2] ?? null, limit],
  );
}

export async function countTasks(
  db: Db,
  readable: string[] | null,
  today: string,
): Promise<{ total: number; overdue: number }> {
  const [row] = await db.query(
    `SELECT count(*)::int AS total, (count(*) FILTER (WHERE t.due_on < $2))::int AS overdue
       FROM advice_task t JOIN advice_session s ON s.id = t.session_id
      WHERE t.done_on IS NULL AND s.state = 'finished' AND ${inAreas('s.areas', '$1')}`,
    [readable, today],
  );
  return row;
}
