import type { DataSource, EntityManager } from 'typeorm';
import { DRAWN } from './news.queries.js';
import type { NewsScope } from './news.dto.js';
import { geoJsonOf } from './polygon.js';

type Db = DataSource | EntityManager;

export interface SubscriptionRow {
  id: string;
  person_id: string;
  email: string;
  municipality: string | null;
  district: string | null;
  project_id: number | null;
  /** GeoJSON in CRS84. */
  area: string | null;
  /** Of the Gemeinde, the Kreis or the project. */
  name: string | null;
  asked_at: Date;
  confirmed_at: Date | null;
  told_until: Date | null;
}

const ROWS = `
  SELECT s.id, s.person_id, p.email, s.municipality, s.district, s.project_id, s.asked_at, s.confirmed_at, s.told_until,
         ST_AsGeoJSON(ST_Transform(s.area, 4326), 5) AS area, coalesce(m.name, d.name, j.name) AS name
    FROM subscription s
    JOIN person p ON p.id = s.person_id
    LEFT JOIN municipality m ON m.ags = s.municipality
    LEFT JOIN district d ON d.ags = s.district
    LEFT JOIN project j ON j.id = s.project_id`;

export const subscriptionsOf = (db: Db, email: string): Promise<SubscriptionRow[]> =>
  db.query(`${ROWS} WHERE p.email = $1 ORDER BY s.asked_at, s.id`, [email]);

/** Of a person who subscribes, which the number of a subscription or of the person names. */
export const subscriptionsBy = (
  db: Db,
  by: 'subscription' | 'person',
  id: string,
): Promise<SubscriptionRow[]> =>
  db.query(`${ROWS} WHERE ${by === 'person' ? 's.person_id' : 's.id'} = $1 ORDER BY s.asked_at, s.id`, [id]);

/** Requests for one address come one after the other: it has one person, and gets so many mails and no more. */
export const holdAddress = (manager: EntityManager, email: string): Promise<unknown> =>
  manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('subscription ' || $1, 0))`, [email]);

export async function insertSubscriber(manager: EntityManager, email: string): Promise<string> {
  const [row] = await manager.query(`INSERT INTO person (email) VALUES ($1) RETURNING id`, [email]);
  return row.id;
}

export async function insertSubscription(
  manager: EntityManager,
  personId: string,
  { municipality, district, project, polygon }: NewsScope,
  moment: Date,
): Promise<string> {
  const [row] = await manager.query(
    `INSERT INTO subscription (person_id, municipality, district, project_id, area, asked_at)
     VALUES ($1, $2, $3, $4, ${DRAWN('$5')}, $6) RETURNING id`,
    [
      personId,
      municipality ?? null,
      district ?? null,
      project ?? null,
      polygon ? geoJsonOf(polygon) : null,
      moment,
    ],
  );
  return row.id;
}

export const noteAsked = (manager: EntityManager, id: string, moment: Date): Promise<unknown> =>
  manager.query(`UPDATE subscription SET asked_at = $2 WHERE id = $1`, [id, moment]);

/** How many were asked for since, by all visitors, over all instances. */
export async function askedSince(db: Db, moment: Date): Promise<number> {
  const [row] = await db.query(`SELECT count(*)::int AS count FROM subscription WHERE asked_at > $1`, [
    moment,
  ]);
  return row.count;
}

/** From now on its news are told. */
export async function confirmSubscription(manager: EntityManager, id: string, moment: Date): Promise<void> {
  await manager.query(
    `UPDATE subscription SET confirmed_at = $2, told_until = $2 WHERE id = $1 AND confirmed_at IS NULL`,
    [id, moment],
  );
}

/** Ends subscriptions; with the last one of a person the address goes, and all mails to it. */
export async function endSubscriptions(manager: EntityManager, ids: readonly string[]): Promise<void> {
  const [rows]: [{ person_id: string }[], number] = await manager.query(
    `DELETE FROM subscription WHERE id = ANY ($1::uuid[]) RETURNING person_id`,
    [ids],
  );
  await manager.query(
    `DELETE FROM person p WHERE p.id = ANY ($1::uuid[])
        AND NOT EXISTS (SELECT FROM subscription s WHERE s.person_id = p.id)`,
    [rows.map(({ person_id }) => person_id)],
  );
}

/** Which were asked for before a moment, and never confirmed. */
export const unconfirmedBefore = (manager: EntityManager, moment: Date): Promise<{ id: string }[]> =>
  manager.query(
    `SELECT id FROM subscription WHERE confirmed_at IS NULL AND asked_at < $1 FOR UPDATE SKIP LOCKED`,
    [moment],
  );

/** Persons who were not told anything since a moment. */
export const duePersons = async (db: Db, before: Date): Promise<string[]> =>
  (
    (await db.query(
      `SELECT person_id FROM subscription WHERE told_until < $1 GROUP BY person_id ORDER BY min(told_until), person_id`,
      [before],
    )) as { person_id: string }[]
  ).map(({ person_id }) => person_id);

/** Of one person, held until all is told; of several instances only one finds them. */
export async function takeDue(
  manager: EntityManager,
  personId: string,
  before: Date,
): Promise<SubscriptionRow[]> {
  await manager.query(`SELECT id FROM subscription WHERE person_id = $1 FOR UPDATE`, [personId]);
  return manager.query(`${ROWS} WHERE s.person_id = $1 AND s.told_until < $2 ORDER BY s.asked_at, s.id`, [
    personId,
    before,
  ]);
}

export const noteTold = (manager: EntityManager, ids: readonly string[], until: Date): Promise<unknown> =>
  manager.query(`UPDATE subscription SET told_until = $2 WHERE id = ANY ($1::uuid[])`, [ids, until]);
