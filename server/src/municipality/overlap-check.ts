import type { Db } from './municipality.queries.js';
import { OVERLAY_GRID_M, type PreparedGeometry } from './prepared-geometry.js';

export interface Overlap {
  a: string;
  b: string;
  /** Square metres. */
  area: number;
  /** Share of the smaller Gemeinde, 0 to 1. */
  share: number;
}

/** Slivers between borders that were drawn apart are no overlap. */
const TOLERANCE_M2 = 10_000;

const OVERLAP = `
  SELECT ST_Area(ST_Intersection(ST_GeomFromWKB($1::bytea), ST_GeomFromWKB(raw), ${OVERLAY_GRID_M})) AS area
    FROM unnest($2::bytea[]) WITH ORDINALITY AS other (raw, n)
   ORDER BY n`;

/** Overlaps of the changed Gemeinden with each other and with their neighbours, one short statement a Gemeinde. */
export async function findOverlaps(
  db: Db,
  borders: Map<string, PreparedGeometry>,
  changed: Set<string>,
  progress: (done: number, total: number) => void,
): Promise<Overlap[]> {
  const overlaps: Overlap[] = [];
  let done = 0;
  for (const ags of changed) {
    const border = borders.get(ags)!;
    const others = [...borders].filter(
      ([other, { bounds }]) => meet(border.bounds, bounds) && (changed.has(other) ? other > ags : true),
    );
    if (others.length > 0) {
      const rows: { area: number }[] = await db.query(OVERLAP, [
        border.wkb,
        others.map(([, other]) => other.wkb),
      ]);
      others.forEach(([other, neighbour], index) => {
        const area = rows[index]?.area ?? 0;
        if (area <= TOLERANCE_M2) return;
        const [a, b] = ags < other ? [ags, other] : [other, ags];
        overlaps.push({ a, b, area, share: area / Math.min(border.area, neighbour.area) });
      });
    }
    progress(++done, changed.size);
  }
  return overlaps;
}

type Box = PreparedGeometry['bounds'];

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}
