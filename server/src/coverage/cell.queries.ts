import type { MultiPolygon, Polygon } from 'geojson';
import type { DataSource, EntityManager } from 'typeorm';
import { CELL_CLASSES } from './cell-bands.js';
import { type Ring, spansOf } from './cell-spans.js';
import { CELL_METRES, type GridSrid } from './grid.js';
import { projectionOf } from './grid-projection.js';

/** Households of an area, and how many of them any technology reaches with at least so many Mbit/s. */
export interface AreaHouseholds {
  households: number;
  /** In cells without a published share: reached by nobody knows what. */
  unknown: number;
  /** The classes that the edition publishes. */
  reached: { minMbit: number; households: number }[];
}

/**
 * Counts the cells whose centre lies in the area: for each piece of a grid row the running sum at its east end less
 * the one before its west end, so that the price goes with the rows and not with the cells. The area must be valid.
 */
export async function householdsInArea(
  db: DataSource | EntityManager,
  edition: { id: number; gridSrid: GridSrid },
  area: Polygon | MultiPolygon,
  areaSrid = 4326,
): Promise<AreaHouseholds> {
  const [counted] = await householdsInAreas(db, edition, [area], areaSrid);
  return counted!;
}

/** The same for several areas, with one question to the database. */
export async function householdsInAreas(
  db: DataSource | EntityManager,
  edition: { id: number; gridSrid: GridSrid },
  areas: readonly (Polygon | MultiPolygon)[],
  areaSrid = 4326,
): Promise<AreaHouseholds[]> {
  const spans = areas.map((area) => spansOf(ringsInGrid(area, areaSrid, edition.gridSrid)));
  const rows: CountedRow[] = await db.query(
    `SELECT span.area, ${CELL_CLASSES.map((_, i) => `${difference(i + 2)} AS reached${i}`).join(', ')},
       ${difference(1)} AS households, ${difference(CELL_CLASSES.length + 2)} AS unknown
     FROM unnest($2::int[], $3::int[], $4::int[], $5::int[]) AS span (area, gy, first, last)
     CROSS JOIN LATERAL (
       SELECT running FROM coverage_cell
       WHERE edition_id = $1 AND gy = span.gy AND gx <= span.last ORDER BY gx DESC LIMIT 1) AS upto
     LEFT JOIN LATERAL (
       SELECT running FROM coverage_cell
       WHERE edition_id = $1 AND gy = span.gy AND gx < span.first ORDER BY gx DESC LIMIT 1) AS before ON true
     GROUP BY span.area`,
    [
      edition.id,
      spans.flatMap(({ gy }, area) => gy.map(() => area)),
      ...(['gy', 'from', 'to'] as const).map((column) => spans.flatMap((span) => span[column])),
    ],
  );
  const found = new Map(rows.map((row) => [Number(row.area), row]));
  return areas.map((_, area) => countedOf(found.get(area)));
}

type CountedRow = Record<string, number | string | null>;

/** Where nobody lives no row of cells is found, and every class is reached by nobody. */
const countedOf = (row: CountedRow = {}): AreaHouseholds => ({
  households: Number(row.households ?? 0),
  unknown: Number(row.unknown ?? 0),
  reached: CELL_CLASSES.flatMap((minMbit, i) => {
    const reached = row[`reached${i}`];
    return reached === null ? [] : [{ minMbit, households: Number(reached ?? 0) / 100 }];
  }),
});

/** NULL: the edition lacks this class. */
const difference = (place: number) =>
  `sum(upto.running[${place}] - CASE WHEN before.running IS NULL THEN 0 ELSE before.running[${place}] END)`;

/** Every corner is carried over by itself; edges are straight in the grid. */
export function ringsInGrid(area: Polygon | MultiPolygon, areaSrid: number, grid: GridSrid): Ring[] {
  const [from, to] = [projectionOf(areaSrid)!, projectionOf(grid)!];
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  return rings.map((ring) =>
    ring.map(([x, y]) => {
      const [east, north] = to.forward(...from.inverse(x!, y!));
      return [east / CELL_METRES, north / CELL_METRES] as const;
    }),
  );
}
