import type { DataSource } from 'typeorm';

/* Requests, sessions and contacts, straight into the database: what the rules of writing say of them is not asked. */

type Row = Record<string, unknown>;

async function insert(db: DataSource, table: string, row: Row): Promise<number> {
  const names = Object.keys(row);
  const [{ id }] = await db.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')}) RETURNING id`,
    Object.values(row),
  );
  return id;
}

export const insertRequest = (db: DataSource, row: Row = {}) =>
  insert(db, 'advice_request', {
    area: '14521035',
    subject: 'Antrag beim Land',
    topics: ['state_application'],
    question: 'Welche Unterlagen braucht der Antrag?',
    asked_at: '2026-11-20T08:00:00Z',
    ...row,
  });

/** With its tasks and one office that took part; finished only in the end, when it is frozen. */
export async function insertSession(
  db: DataSource,
  { tasks = [], ...row }: Row & { tasks?: Row[] } = {},
): Promise<number> {
  const { state = 'planned', finished_at = '2026-11-20T12:00:00Z', ...rest } = row;
  const id = await insert(db, 'advice_session', {
    areas: ['14521035'],
    subject: 'Antrag beim Land',
    topics: ['state_application'],
    held_on: '2026-11-20',
    form: 'video',
    protocol: 'Besprochen wurde der Antrag.',
    ...rest,
  });
  await db.query(
    `INSERT INTO advice_participant (session_id, number, kind, office) VALUES ($1, 1, 'municipality', 'Bauamt')`,
    [id],
  );
  for (const [at, task] of tasks.entries())
    await db.query(
      `INSERT INTO advice_task (session_id, number, title, owner, due_on) VALUES ($1, $2, $3, $4, $5)`,
      [id, at + 1, task.title ?? 'Unterlagen senden', task.owner ?? 'recipient', task.due_on ?? null],
    );
  if (state !== 'planned')
    await db.query(`UPDATE advice_session SET state = $2, finished_at = $3 WHERE id = $1`, [
      id,
      state,
      state === 'finished' ? finished_at : null,
    ]);
  return id;
}

export async function insertAreaContact(db: DataSource, row: Row = {}): Promise<number> {
  const [{ id }] = await db.query(
    `INSERT INTO person (name, email, phone) VALUES ('Berta Beispiel', 'berta@kommune.example', '03771 1') RETURNING id`,
  );
  return insert(db, 'area_contact', { area: '14521035', role: 'mayor', person_id: id, ...row });
}

export async function insertContactRequest(db: DataSource, row: Row = {}): Promise<number> {
  const [{ id }] = await db.query(
    `INSERT INTO person (name, email) VALUES ('Fritz Frage', 'fritz@post.example') RETURNING id`,
  );
  return insert(db, 'contact_request', {
    kind: 'citizen',
    topic: 'coverage',
    message: 'Wann kommt bei uns Glasfaser?',
    received_at: '2026-11-20T08:00:00Z',
    person_id: id,
    ...row,
  });
}
