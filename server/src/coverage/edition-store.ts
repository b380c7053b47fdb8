import type { DataSource, EntityManager } from 'typeorm';
import { changing } from '../platform/changing.js';
import { bumpDataVersion } from '../platform/data-version.js';
import type { UserGroup } from './coverage.dto.js';

/** An edition as it is opened: invisible until it is activated. */
export interface NewEdition {
  source: string;
  userGroup: UserGroup;
  referenceDate: string;
  level: 'mixed' | 'country' | 'state' | 'district' | 'municipality' | 'cell';
  fileName: string;
  checksum: string;
  licence: string;
  credit: string;
  isDemo?: boolean;
  gridSrid?: number | null;
  territorialStatus?: string | null;
}

export interface StoredShare {
  area: string;
  technology: string;
  minMbit: number;
  /** As published, with a decimal point, so that "99.00" stays "99.00". */
  share: string;
  /** null: published. */
  method: string | null;
}

/** What the atlas asks of everyone who shows its figures. */
export const ATLAS = {
  source: 'Breitbandatlas | Gigabit-Grundbuch',
  credit: 'Breitbandatlas | Gigabit-Grundbuch (https://gigabitgrundbuch.bund.de)',
  licence: 'Freie Nutzung mit Quellenangabe; Veränderungen sind zu kennzeichnen',
} as const;

/** Small enough that no request waits long for the one connection of the embedded database. */
const ROWS_A_STATEMENT = 2_500;
/** A running import is never that old; what a killed one left behind is. */
const LEFTOVER_HOURS = 6;

const INSERT_EDITION = `
  INSERT INTO coverage_edition
    (source, user_group, reference_date, level, territorial_status, file_name, checksum, licence, credit, is_demo,
     grid_srid, imported_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, change_moment()) RETURNING id`;

export async function openEdition(db: DataSource, edition: NewEdition): Promise<number> {
  const [row] = await changing(db, (manager) =>
    manager.query(INSERT_EDITION, [
      edition.source,
      edition.userGroup,
      edition.referenceDate,
      edition.level,
      edition.territorialStatus ?? null,
      edition.fileName,
      edition.checksum,
      edition.licence,
      edition.credit,
      edition.isDemo ?? false,
      edition.gridSrid ?? null,
    ]),
  );
  return row.id;
}

export async function addShares(
  db: DataSource,
  editionId: number,
  shares: StoredShare[],
  progress: (done: number) => void = () => {},
): Promise<void> {
  for (let from = 0; from < shares.length; from += ROWS_A_STATEMENT) {
    const rows = shares.slice(from, from + ROWS_A_STATEMENT);
    await db.query(
      `INSERT INTO coverage_share (edition_id, area, technology, min_mbit, share, computed, method)
       SELECT $1, area, technology, min_mbit, share::numeric, method IS NOT NULL, method
         FROM unnest($2::text[], $3::text[], $4::int[], $5::text[], $6::text[])
           AS row (area, technology, min_mbit, share, method)`,
      [
        editionId,
        rows.map((row) => row.area),
        rows.map((row) => row.technology),
        rows.map((row) => row.minMbit),
        rows.map((row) => row.share),
        rows.map((row) => row.method),
      ],
    );
    progress(from + rows.length);
  }
}

/**
 * The one moment at which readers see the new editions, all of a file at once: each replaces the active edition of the
 * same source, user group, reference date and level.
 */
export async function activateEditions(
  db: DataSource,
  loaded: { id: number; facts: object }[],
): Promise<void> {
  await changing(db, async (manager) => {
    for (const { id, facts } of loaded) await activate(manager, id, facts);
    await bumpDataVersion(manager, 'coverage');
  });
}

async function activate(manager: EntityManager, id: number, facts: object): Promise<void> {
  await manager.query(
    `UPDATE coverage_edition old SET active_to = greatest(change_moment(), old.active_from + interval '1 millisecond')
       FROM coverage_edition new
      WHERE new.id = $1 AND old.id <> new.id AND old.active_from IS NOT NULL AND old.active_to IS NULL
        AND (old.source, old.user_group, old.reference_date, old.level)
          = (new.source, new.user_group, new.reference_date, new.level)`,
    [id],
  );
  await manager.query(
    `UPDATE coverage_edition new
        SET row_counts = $2,
            active_from = greatest(change_moment(), (SELECT max(active_to) FROM coverage_edition old
              WHERE (old.source, old.user_group, old.reference_date, old.level)
                  = (new.source, new.user_group, new.reference_date, new.level)))
      WHERE id = $1`,
    [id, JSON.stringify(facts)],
  );
}

/** The active edition that this very file has filled, if its facts are still the same. */
export async function findSameFile(
  db: DataSource,
  edition: { checksum: string; userGroup: string; referenceDate: string },
): Promise<{ id: number; level: string; facts: Record<string, unknown> } | null> {
  const [row] = await db.query(
    `SELECT id, level, row_counts AS facts FROM coverage_edition
      WHERE checksum = $1 AND user_group = $2 AND reference_date = $3
        AND active_from IS NOT NULL AND active_to IS NULL`,
    [edition.checksum, edition.userGroup, edition.referenceDate],
  );
  return row ?? null;
}

/** Editions that a killed import left invisible: those of this file, and whatever is too old to be still running. */
export async function sweepLeftovers(db: DataSource, checksum: string): Promise<void> {
  const rows: { id: number }[] = await db.query(
    `SELECT id FROM coverage_edition
      WHERE active_from IS NULL AND (checksum = $1 OR imported_at < now() - make_interval(hours => $2))`,
    [checksum, LEFTOVER_HOURS],
  );
  for (const { id } of rows) await dropEdition(db, id);
}

/** Removes an invisible edition piece by piece. */
export async function dropEdition(db: DataSource, id: number): Promise<void> {
  for (const table of ['coverage_share', 'coverage_cell', 'coverage_overview']) {
    let removed = 1;
    while (removed > 0) {
      [, removed] = await db.query(
        `DELETE FROM ${table} WHERE ctid = ANY (ARRAY(SELECT ctid FROM ${table} WHERE edition_id = $1 LIMIT 5000))`,
        [id],
      );
    }
  }
  await changing(db, (manager) =>
    manager.query(`DELETE FROM coverage_edition WHERE id = $1 AND active_from IS NULL`, [id]),
  );
}
