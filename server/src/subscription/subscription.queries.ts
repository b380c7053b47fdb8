import type { DataSource, EntityManager } from 'typeorm';
import type { PageLanguage } from '../platform/page-language.js';
import { IS_PUBLIC } from '../project/public/project-filter.js';
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
  /** Of the Gemeinde, the Kreis or the project; null: a drawn area, or a project that is public no more. */
  name: string | null;
  asked_at: Date;
  mailed_at: Date;
  confirmed_at: Date | null;
  told_until: Date | null;
  language: PageLanguage;
  /** Keys of the former Gemeinden or Kreise that it was for; the subscriber is not told yet. */
  moved_from: string[];
}

export const ROWS = `
  SELECT s.id, s.person_id, p.email, s.municipality, s.district, s.project_id, s.asked_at, s.mailed_at, s.confirmed_at, s.told_until,
         s.language, s.moved_from,
         ST_AsGeoJSON(ST_Transform(s.area, 4326), 5) AS area, coalesce(m.name, d.name, j.name) AS name
    FROM subscription s
    JOIN person p ON p.id = s.person_id
    LEFT JOIN municipality m ON m.ags = s.municipality
    LEFT JOIN district d ON d.ags = s.district
    LEFT JOIN (SELECT p.id, p.name FROM project p WHERE ${IS_PUBLIC}) j ON j.id = s.project_id`;

/** Of rows as above: the Gemeinde or the Kreis is no more. */
export const GONE = `(m.valid_to IS NOT NULL OR (s.district IS NOT NULL AND d.ags IS NULL))`;

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
  const [row] = await manager.query(`INSERT INTO person (email, subscribes) VALUES ($1, true) RETURNING id`, [
    email,
  ]);
  return row.id;
}

export async function insertSubscription(
  manager: EntityManager,
  personId: string,
  { municipality, district, project, polygon }: NewsScope,
  { moment, language }: { moment: Date; language: PageLanguage },
): Promise<string> {
  const [row] = await manager.query(
    `INSERT INTO subscription (person_id, municipality, district, project_id, area, asked_at, mailed_at, language)
     VALUES ($1, $2, $3, $4, ${DRAWN('$5')}, $6, $6, $7) RETURNING id`,
    [
      personId,
      municipality ?? null,
      district ?? null,
      project ?? null,
      polygon ? geoJsonOf(polygon) : null,
      moment,
      language,
    ],
  );
  return row.id;
}

export const noteMailed = (manager: EntityManager, id: string, moment: Date): Promise<unknown> =>
  manager.query(`UPDATE subscription SET mailed_at = $2 WHERE id = $1`, [id, moment]);

/** How many were asked for since, by all visitors, over all instances. */
export async function askedSince(db: Db, moment: Date): Promise<number> {
  const [row] = await db.query(`SELECT count(*)::int AS count FROM subscription WHERE mailed_at > $1`, [
    moment,
  ]);
  return row.count;
}

/** From now on its news are told; false: it has ended meanwhile. */
export async function confirmSubscription(
  manager: EntityManager,
  id: string,
  moment: Date,
): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    `UPDATE subscription SET confirmed_at = coalesce(confirmed_at, $2), told_until = coalesce(told_until, $2)
      WHERE id = $1 RETURNING id`,
    [id, moment],
  );
  return rows.length > 0;
}

/** Ends subscriptions of one address; with the last one of a person the address goes, and all mails to it. */
export async function endSubscriptions(
  manager: EntityManager,
  rows: readonly Pick<SubscriptionRow, 'id' | 'email' | 'person_id'>[],
  which: 'all' | 'unconfirmed' = 'all',
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  await holdAddress(manager, first.email);
  await manager.query(
    `DELETE FROM subscription WHERE id = ANY ($1::uuid[]) ${which === 'all' ? '' : 'AND confirmed_at IS NULL'}`,
    [rows.map(({ id }) => id)],
  );
  await forgetWithout(manager, first.person_id);
}

/** Forgets who subscribes to nothing any more; whoever asks holds the address. */
const forgetWithout = (manager: EntityManager, personId: string): Promise<unknown> =>
  manager.query(
    `DELETE FROM person p WHERE p.id = $1 AND p.subscribes
        AND NOT EXISTS (SELECT FROM subscription s WHERE s.person_id = p.id)`,
    [personId],
  );

export interface Subscriber {
  id: string;
  email: string;
}

/**
 * Whose subscriptions went with what they were about: a project that was deleted, a Gemeinde that nothing follows. Not while a
 * mail queued since then is still on its way to them.
 */
export const personsWithout = (db: Db, moment: Date): Promise<Subscriber[]> =>
  db.query(
    `SELECT p.id, p.email FROM person p WHERE p.subscribes
        AND NOT EXISTS (SELECT FROM subscription s WHERE s.person_id = p.id)
        AND NOT EXISTS (SELECT FROM mail m WHERE m.person_id = p.id
                          AND m.next_attempt_at IS NOT NULL AND m.created_at > $1)`,
    [moment],
  );

export async function forgetSubscriber(manager: EntityManager, { id, email }: Subscriber): Promise<void> {
  await holdAddress(manager, email);
  await forgetWithout(manager, id);
}

/** Which were asked for before a moment, and never confirmed. */
export const unconfirmedBefore = (db: Db, moment: Date): Promise<SubscriptionRow[]> =>
  db.query(`${ROWS} WHERE s.confirmed_at IS NULL AND s.asked_at < $1 ORDER BY s.asked_at, s.id`, [moment]);

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
