import type { EntityManager } from 'typeorm';
import type { ParticipantBody, SessionBody, SessionCreateBody, TaskBody } from './advice-session.dto.js';
import type { SessionState } from './words.js';

export type NewSession = SessionCreateBody & { requestId: number | null };

export async function insertSession(manager: EntityManager, body: NewSession): Promise<number> {
  const [row] = await manager.query(
    `INSERT INTO advice_session (request_id, areas, project_id, subject, topics, held_on, starts_at, form, place, led_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      body.requestId,
      body.areas,
      body.projectId,
      body.subject,
      body.topics,
      body.heldOn,
      body.startsAt,
      body.form,
      body.place || null,
      body.ledBy,
    ],
  );
  return row.id;
}

export async function updateSession(manager: EntityManager, id: number, body: SessionBody): Promise<void> {
  await manager.query(
    `UPDATE advice_session SET areas = $2, project_id = $3, subject = $4, topics = $5, held_on = $6, starts_at = $7,
            form = $8, place = $9, led_by = $10, protocol = $11, result = $12, next_contact_on = $13, next_contact_note = $14
      WHERE id = $1`,
    [
      id,
      body.areas,
      body.projectId,
      body.subject,
      body.topics,
      body.heldOn,
      body.startsAt,
      body.form,
      body.place || null,
      body.ledBy,
      body.protocol || null,
      body.result || null,
      body.nextContactOn,
      body.nextContactNote || null,
    ],
  );
}

export async function updateSessionState(
  manager: EntityManager,
  id: number,
  state: SessionState,
  by: { reason?: string; accountId?: string; moment?: Date },
): Promise<void> {
  await manager.query(
    `UPDATE advice_session SET state = $2, cancelled_reason = $3, finished_by = $4, finished_at = $5 WHERE id = $1`,
    [id, state, by.reason ?? null, by.accountId ?? null, by.moment ?? null],
  );
}

/** A row that stays keeps its number, so that its history goes on; a new one gets the next number. */
function numbered<T extends { number: number | null }>(
  wanted: readonly T[],
  stored: readonly number[],
): (T & { number: number; isNew: boolean })[] {
  const left = new Set(stored);
  let last = Math.max(0, ...stored);
  return wanted.map((row) => {
    const isKnown = row.number !== null && left.delete(row.number);
    return { ...row, number: isKnown ? row.number! : ++last, isNew: !isKnown };
  });
}

export async function saveTasks(
  manager: EntityManager,
  session: number,
  wanted: readonly TaskBody[],
): Promise<void> {
  const stored: { number: number }[] = await manager.query(
    `SELECT number FROM advice_task WHERE session_id = $1`,
    [session],
  );
  const rows = numbered(
    wanted,
    stored.map(({ number }) => number),
  );
  await manager.query(`DELETE FROM advice_task WHERE session_id = $1 AND number <> ALL ($2::int[])`, [
    session,
    rows.map(({ number }) => number),
  ]);
  for (const { number, title, owner, dueOn, isNew } of rows)
    await manager.query(
      isNew
        ? `INSERT INTO advice_task (session_id, number, title, owner, due_on) VALUES ($1, $2, $3, $4, $5)`
        : `UPDATE advice_task SET title = $3, owner = $4, due_on = $5 WHERE session_id = $1 AND number = $2
              AND (title, owner, due_on) IS DISTINCT FROM ($3, $4, $5::date)`,
      [session, number, title, owner, dueOn],
    );
}

interface StoredParticipant {
  number: number;
  person_id: string | null;
  name: string | null;
}

/** Names stand in table person and nowhere else; with a participant that goes its person is deleted. */
export async function saveParticipants(
  manager: EntityManager,
  session: number,
  wanted: readonly ParticipantBody[],
): Promise<void> {
  const stored: StoredParticipant[] = await manager.query(
    `SELECT p.number, p.person_id, n.name FROM advice_participant p LEFT JOIN person n ON n.id = p.person_id
      WHERE p.session_id = $1`,
    [session],
  );
  const rows = numbered(
    wanted,
    stored.map(({ number }) => number),
  );
  const kept = new Set(rows.map(({ number }) => number));
  const gone = stored.filter(({ number }) => !kept.has(number));
  await manager.query(`DELETE FROM advice_participant WHERE session_id = $1 AND number = ANY ($2::int[])`, [
    session,
    gone.map(({ number }) => number),
  ]);
  const nameless = gone.flatMap(({ person_id }) => person_id ?? []);
  for (const { number, kind, office, name, isNew } of rows) {
    const before = stored.find((row) => !isNew && row.number === number);
    const person = await personOf(manager, before, name);
    if (before?.person_id && !person) nameless.push(before.person_id);
    const written = await writeParticipant(manager, [session, number, kind, office || null, person], isNew);
    // No column tells that it is somebody else now, and whoever edits at the same time must see that.
    if (!written && before && before.name !== (name || null))
      await manager.query(`SELECT note_record_version('advice_participant', $1)`, [`${session}/${number}`]);
  }
  await manager.query(`DELETE FROM person WHERE id = ANY ($1::uuid[]) AND NOT signs_in`, [nameless]);
}

async function writeParticipant(manager: EntityManager, values: unknown[], isNew: boolean): Promise<boolean> {
  if (isNew)
    await manager.query(
      `INSERT INTO advice_participant (session_id, number, kind, office, person_id) VALUES ($1, $2, $3, $4, $5)`,
      values,
    );
  if (isNew) return true;
  const [, count] = await manager.query(
    `UPDATE advice_participant SET kind = $3, office = $4, person_id = $5 WHERE session_id = $1 AND number = $2
        AND (kind, office, person_id) IS DISTINCT FROM ($3, $4, $5::uuid)`,
    values,
  );
  return count > 0;
}

async function personOf(
  manager: EntityManager,
  before: StoredParticipant | undefined,
  name: string | null,
): Promise<string | null> {
  if (!name) return null;
  if (!before?.person_id) {
    const [row] = await manager.query(`INSERT INTO person (name) VALUES ($1) RETURNING id`, [name]);
    return row.id;
  }
  if (before.name !== name)
    await manager.query(`UPDATE person SET name = $2 WHERE id = $1`, [before.person_id, name]);
  return before.person_id;
}

export async function insertAddendum(
  manager: EntityManager,
  session: number,
  text: string,
  by: { accountId: string; moment: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO advice_addendum (session_id, number, text, written_by, written_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, $4 FROM advice_addendum WHERE session_id = $1`,
    [session, text, by.accountId, by.moment],
  );
}

/** false: there is no such task. */
export async function tickTask(
  manager: EntityManager,
  session: number,
  number: number,
  doneOn: string | null,
): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `SELECT 1 FROM advice_task WHERE session_id = $1 AND number = $2`,
    [session, number],
  );
  await manager.query(`UPDATE advice_task SET done_on = $3 WHERE session_id = $1 AND number = $2`, [
    session,
    number,
    doneOn,
  ]);
  return rows.length > 0;
}
