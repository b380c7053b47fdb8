import type { DataSource, EntityManager } from 'typeorm';

/** Grid lines in units of 100 m of the edition's own grid; both ends belong to it. */
export interface CellRange {
  minGx: number;
  maxGx: number;
  minGy: number;
  maxGy: number;
}

/** Numbers a cell in the bytes of `findCells`, four bytes each: gx, gy, households, and four codes of bands. */
export const NUMBERS_A_CELL = 7;

const PACKED = ['gx', 'gy', 'households', 'bands_all', 'bands_ftthb', 'bands_hfc', 'bands_dsl']
  .map((column) => `int4send(cell.${column})`)
  .join(' || ');

/**
 * The cells of a range as one value instead of thousands of rows. It goes along the rows of the grid (`gy`), so that
 * the index is asked for short spans; with a plain BETWEEN on both it would read each row through the whole Land.
 */
export async function findCells(
  db: DataSource | EntityManager,
  editionId: number,
  size: number,
  range: CellRange,
): Promise<Buffer | null> {
  const isOverview = size > 1;
  const parameters = [editionId, range.minGy, range.maxGy, range.minGx, range.maxGx];
  const [row] = await db.query(
    `SELECT string_agg(${PACKED}, ''::bytea ORDER BY cell.gy, cell.gx) AS cells
     FROM generate_series($2::int, $3::int${isOverview ? ', $6::int' : ''}) AS line (gy)
     CROSS JOIN LATERAL (
       SELECT * FROM ${isOverview ? 'coverage_overview' : 'coverage_cell'} AS c
       WHERE c.edition_id = $1 AND c.gy = line.gy AND c.gx BETWEEN $4 AND $5
         ${isOverview ? 'AND c.size = $6' : ''}
       OFFSET 0
     ) AS cell`,
    isOverview ? [...parameters, size] : parameters,
  );
  return row.cells;
}
