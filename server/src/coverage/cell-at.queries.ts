import type { Db } from '../municipality/municipality.queries.js';
import { bandInCode, CELL_CLASSES, CELL_TECHNOLOGIES } from './cell-bands.js';
import { visibleAt } from './edition.queries.js';
import { CELL_METRES, type GridSrid } from './grid.js';
import { projectionOf } from './grid-projection.js';

/** An edition of cells, with all that one needs to know before quoting it. */
export interface QuotedCells {
  id: number;
  gridSrid: GridSrid;
  referenceDate: string;
  source: string;
  credit: string;
  licence: string;
  isDemo: boolean;
}

/** The newest one that was visible at the moment (null: now), as the map shows it: official before demo. */
export async function cellEditionAt(db: Db, moment: Date | null): Promise<QuotedCells | null> {
  const [row] = await db.query(
    `SELECT e.id, e.grid_srid AS "gridSrid", to_char(e.reference_date, 'YYYY-MM-DD') AS "referenceDate", e.source, e.credit,
            e.licence, e.is_demo AS "isDemo"
       FROM coverage_edition e
      WHERE ${visibleAt('$1')} AND e.level = 'cell' AND e.grid_srid IS NOT NULL AND e.user_group = 'households'
      ORDER BY e.is_demo, e.reference_date DESC, e.active_from DESC, e.id DESC LIMIT 1`,
    [moment],
  );
  return row ?? null;
}

export interface CellFigure {
  technology: (typeof CELL_TECHNOLOGIES)[number];
  minMbit: number;
  /** As in the legend: 0 to 6, or 7 for nothing published. */
  band: number;
}

/** What the map tells of the cell in which a place lies: bands, no counts. Empty: nothing is known of it. */
export async function bandsAt(
  db: Db,
  edition: QuotedCells,
  [longitude, latitude]: [number, number],
): Promise<CellFigure[]> {
  const [x, y] = projectionOf(edition.gridSrid)!.forward(longitude, latitude);
  const [cell]: Record<string, number>[] = await db.query(
    `SELECT ${CELL_TECHNOLOGIES.map((technology) => `bands_${technology}`).join(', ')}
       FROM coverage_cell WHERE edition_id = $1 AND gy = $2 AND gx = $3`,
    [edition.id, Math.floor(y / CELL_METRES), Math.floor(x / CELL_METRES)],
  );
  if (!cell) return [];
  return CELL_TECHNOLOGIES.flatMap((technology) =>
    CELL_CLASSES.map((minMbit, index) => ({
      technology,
      minMbit,
      band: bandInCode(cell[`bands_${technology}`]!, index),
    })),
  );
}
