import type { MigrationInterface, QueryRunner } from 'typeorm';

const PLACES = [1, 2, 3, 4, 5, 6];

/**
 * Cells of which the publisher gives no share counted as reached by nobody, and so as white. The running sums get a figure of
 * their own for their households; a class that a whole edition lacks becomes NULL. Editions that are stored are recomputed as
 * `coverage/cell-store.ts` writes new ones.
 */
export class UnknownHouseholds1763740000018 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    const published = PLACES.map((i) => `bool_or(shares[${i}] >= 0) AS p${i}`).join(', ');
    const isUnknown = PLACES.map((i) => `e.p${i} AND c.shares[${i}] < 0`).join(' OR ');
    const isNone = PLACES.map((i) => `NOT e.p${i}`).join(' AND ');
    const reached = (i: number) =>
      `CASE WHEN e.p${i} THEN sum(CASE WHEN u.is_unknown THEN 0 ELSE
         round(c.households * greatest(0, least(10000, c.shares[${i}]::int))::numeric / 100) END) OVER line END`;
    await db.query(`
      UPDATE coverage_cell t SET running = s.running
        FROM (
          SELECT c.edition_id, c.gy, c.gx, ARRAY[
                   sum(c.households) OVER line,
                   ${PLACES.map(reached).join(', ')},
                   sum(CASE WHEN u.is_unknown THEN c.households ELSE 0 END) OVER line]::int[] AS running
            FROM coverage_cell c
            JOIN (SELECT edition_id, ${published} FROM coverage_cell GROUP BY edition_id) e USING (edition_id)
           CROSS JOIN LATERAL (SELECT (${isNone}) OR ${isUnknown} AS is_unknown) u
          WINDOW line AS (PARTITION BY c.edition_id, c.gy ORDER BY c.gx)) s
       WHERE t.edition_id = s.edition_id AND t.gy = s.gy AND t.gx = s.gx`);
    await db.query(`COMMENT ON COLUMN coverage_cell.running IS
      'sums over this row (gy) from the west up to and with this cell: households, those reached by any technology per class, in hundredths (NULL: the edition lacks the class), those of cells without a published share, which are in none of the classes'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE coverage_cell SET running = (SELECT array_agg(coalesce(r, 0) ORDER BY n)
      FROM unnest(running[1:7]) WITH ORDINALITY AS x (r, n))`);
  }
}
