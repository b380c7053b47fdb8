import type { DataSource } from 'typeorm';
import { computedShares, computingBasis } from './computed-shares.js';
import {
  activateEditions,
  addShares,
  dropEdition,
  type NewEdition,
  openEdition,
  type StoredShare,
} from './edition-store.js';

interface OutdatedEdition extends NewEdition {
  id: number;
  facts: Record<string, unknown>;
}

/**
 * After other Gemeinden, mergers or inhabitants: what was computed from them is computed again, for every active edition
 * whose figures rest on another state. The published rows are taken over as they are; the edition before stays for `asOf`.
 * Returns how many editions were renewed.
 */
export async function recomputeShares(db: DataSource): Promise<number> {
  const basis = await computingBasis(db);
  const outdated = await outdatedEditions(db, basis);
  const loaded: { id: number; facts: object }[] = [];
  try {
    for (const { id, facts, ...edition } of outdated) {
      const published = await publishedShares(db, id);
      const fresh = await openEdition(db, edition);
      loaded.push({ id: fresh, facts: { ...facts, basis } });
      await addShares(db, fresh, [...published, ...(await computedShares(db, edition.userGroup, published))]);
    }
    if (loaded.length > 0) await activateEditions(db, loaded);
  } catch (error) {
    for (const { id } of loaded) await dropEdition(db, id).catch(() => undefined);
    throw error;
  }
  return loaded.length;
}

/** Only imported files say what they were computed from; seeded and demo figures rest on nothing that changes. */
function outdatedEditions(db: DataSource, basis: string): Promise<OutdatedEdition[]> {
  return db.query(
    `SELECT id, source, user_group AS "userGroup", to_char(reference_date, 'YYYY-MM-DD') AS "referenceDate", level,
            to_char(territorial_status, 'YYYY-MM-DD') AS "territorialStatus", file_name AS "fileName", checksum,
            licence, credit, is_demo AS "isDemo", grid_srid AS "gridSrid", row_counts AS facts
       FROM coverage_edition
      WHERE active_from IS NOT NULL AND active_to IS NULL AND level <> 'cell'
        AND row_counts ->> 'basis' IS NOT NULL AND row_counts ->> 'basis' <> $1
      ORDER BY id`,
    [basis],
  );
}

function publishedShares(db: DataSource, editionId: number): Promise<StoredShare[]> {
  return db.query(
    `SELECT area, technology, min_mbit AS "minMbit", share::text AS share, NULL AS method
       FROM coverage_share WHERE edition_id = $1 AND NOT computed ORDER BY area, technology, min_mbit`,
    [editionId],
  );
}
