import type { MultiPolygon } from 'geojson';
import type { DataSource, EntityManager } from 'typeorm';
import { ringsInGrid } from './cell.queries.js';
import { spansOf } from './cell-spans.js';
import type { GridSrid } from './grid.js';

/** An inhabited cell: its place in the grid of the edition, and how many of its households have what (`bandInCode`). */
export interface FoundCell {
  gx: number;
  gy: number;
  households: number;
  bands: number;
}

/** The inhabited cells whose centre lies in the area, row by row, from west to east. */
export function cellsInArea(
  db: DataSource | EntityManager,
  edition: { id: number; gridSrid: GridSrid },
  area: MultiPolygon,
  areaSrid: number,
): Promise<FoundCell[]> {
  const { gy, from, to } = spansOf(ringsInGrid(area, areaSrid, edition.gridSrid));
  return db.query(
    `SELECT cell.gx, cell.gy, cell.households, cell.bands_all AS bands
       FROM unnest($2::int[], $3::int[], $4::int[]) AS span (gy, first, last)
       CROSS JOIN LATERAL (
         SELECT c.gx, c.gy, c.households, c.bands_all FROM coverage_cell c
          WHERE c.edition_id = $1 AND c.gy = span.gy AND c.gx BETWEEN span.first AND span.last OFFSET 0) AS cell
      ORDER BY cell.gy, cell.gx`,
    [edition.id, gy, from, to],
  );
}
