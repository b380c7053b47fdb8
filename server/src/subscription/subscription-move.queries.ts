import type { DataSource, EntityManager } from 'typeorm';
import { GONE, ROWS, type Subscriber, type SubscriptionRow } from './subscription.queries.js';

type Db = DataSource | EntityManager;

/** Confirmed, and its Gemeinde or Kreis is no more. */
const TO_MOVE = `${GONE} AND s.confirmed_at IS NOT NULL`;

/** Who has such subscriptions. */
export const personsOfGone = (db: Db): Promise<Subscriber[]> =>
  db.query(
    `SELECT DISTINCT gone.person_id AS id, gone.email FROM (${ROWS} WHERE ${TO_MOVE}) gone ORDER BY 1`,
  );

/** Those of one person; none: another instance has moved or ended them meanwhile. */
export const goneOf = (manager: EntityManager, personId: string): Promise<SubscriptionRow[]> =>
  manager.query(`${ROWS} WHERE s.person_id = $1 AND ${TO_MOVE} ORDER BY s.asked_at, s.id`, [personId]);

/** Without their person, whom a mail still has to reach. */
export const deleteSubscriptions = (manager: EntityManager, ids: readonly string[]): Promise<unknown> =>
  manager.query(`DELETE FROM subscription WHERE id = ANY ($1::uuid[])`, [ids]);

const CHAIN = (start: string) => `
  WITH RECURSIVE chain (ags, step) AS (
    ${start}
    UNION ALL
    (SELECT s.successor_ags, c.step + 1
       FROM chain c JOIN municipality_succession s ON s.ags = c.ags AND s.successor_ags <> s.ags
      WHERE c.step < 20))`;

/** What a former Gemeinde is part of today; more than one if it was divided, the largest first. */
export const successorsOfMunicipality = (db: Db, ags: string): Promise<{ ags: string }[]> =>
  db.query(
    `${CHAIN('SELECT $1::text, 0')}
     SELECT m.ags FROM municipality m
      WHERE m.valid_to IS NULL AND m.ags IN (SELECT c.ags FROM chain c)
      ORDER BY m.population DESC NULLS LAST, m.ags`,
    [ags],
  );

/** The Kreis of today in which most of the Gemeinden of a former one lie; a single one that had left it before weighs little. */
export const successorOfDistrict = (db: Db, ags: string): Promise<{ ags: string }[]> =>
  db.query(
    `${CHAIN('SELECT m.ags, 0 FROM municipality m WHERE m.district_ags = $1')}
     SELECT m.district_ags AS ags FROM municipality m
      WHERE m.valid_to IS NULL AND m.ags IN (SELECT c.ags FROM chain c)
        AND m.district_ags IN (SELECT d.ags FROM district d)
      GROUP BY m.district_ags ORDER BY count(*) DESC, m.district_ags LIMIT 1`,
    [ags],
  );

type Column = 'municipality' | 'district';

/** Whoever has a subscription for the successor keeps that one; it is told what became part of it. Answers whether there is one. */
export async function joinSubscription(
  manager: EntityManager,
  { id, column, to }: { id: string; column: Column; to: string },
): Promise<boolean> {
  const [rows]: [unknown[], number] = await manager.query(
    `UPDATE subscription k
        SET moved_from = k.moved_from || s.moved_from || s.${column},
            confirmed_at = coalesce(k.confirmed_at, s.confirmed_at), told_until = coalesce(k.told_until, s.told_until)
       FROM subscription s
      WHERE s.id = $1 AND k.id <> s.id AND k.person_id = s.person_id AND k.${column} = $2 RETURNING k.id`,
    [id, to],
  );
  return rows.length > 0;
}

/** One more beside it, for a part of what was divided. */
export const copySubscription = (
  manager: EntityManager,
  { id, column, to }: { id: string; column: Column; to: string },
): Promise<unknown> =>
  manager.query(
    `INSERT INTO subscription (person_id, ${column}, asked_at, mailed_at, confirmed_at, told_until, language, moved_from)
     SELECT person_id, $2, asked_at, mailed_at, confirmed_at, told_until, language, moved_from || ${column}
       FROM subscription WHERE id = $1`,
    [id, to],
  );

/** It keeps its number: the links in mails that were sent still end it. */
export const moveSubscription = (
  manager: EntityManager,
  { id, column, to }: { id: string; column: Column; to: string },
): Promise<unknown> =>
  manager.query(
    `UPDATE subscription SET ${column} = $2, moved_from = moved_from || ${column} WHERE id = $1`,
    [id, to],
  );

export interface FormerRow {
  ags: string;
  name: string;
  /** null: a Kreis. */
  since: string | null;
}

/** A former Gemeinde keeps its row; what a Kreis was called its history tells. */
export const formerNames = (db: Db, keys: readonly string[]): Promise<FormerRow[]> =>
  db.query(
    `SELECT k.ags, coalesce(m.name, v.name, k.ags) AS name, m.valid_to::text AS since
       FROM (SELECT DISTINCT ags FROM unnest($1::text[]) AS t (ags)) k
       LEFT JOIN municipality m ON m.ags = k.ags
       LEFT JOIN LATERAL (
         SELECT v.row ->> 'name' AS name FROM record_version v
          WHERE v.record = 'district' AND v.record_key = k.ags AND v.part = 'row' AND v.operation <> 'delete'
          ORDER BY v.id DESC LIMIT 1) v ON true
      ORDER BY k.ags`,
    [keys],
  );

export const noteMoveTold = (manager: EntityManager, ids: readonly string[]): Promise<unknown> =>
  manager.query(
    `UPDATE subscription SET moved_from = '{}' WHERE id = ANY ($1::uuid[]) AND moved_from <> '{}'`,
    [ids],
  );
