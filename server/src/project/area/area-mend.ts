import type { DataSource, EntityManager } from 'typeorm';
import type { AreaCheckDto, AreaGeometry } from './area.dto.js';
import { type Mended, mendShape } from './area.queries.js';
import { crossingsOf } from './area-crossings.js';
import type { AreaSrid } from './area-projection.js';
import { inDegrees, MOST_POINTS, pointsOf, type Shape, shapeOf } from './area-shape.js';
import { isSound, madeSound } from './area-structure.js';
import { km2, toKm2 } from './area-words.js';

type Db = DataSource | EntityManager;

/** The area as it would be mended; null: nothing would be left, or it is such a tangle that nobody should try. */
export async function mend(db: Db, shape: Shape): Promise<Mended | null> {
  const sound = madeSound(shape);
  if (!isSound(sound) || pointsOf(sound) > MOST_POINTS || crossingsOf(sound, 0).isTangle) return null;
  const mended = await mendShape(db, sound);
  return mended.shape.length && mended.area >= 1 && pointsOf(mended.shape) <= MOST_POINTS ? mended : null;
}

export async function mendOf(db: Db, shape: Shape): Promise<AreaCheckDto['mended']> {
  const mended = await mend(db, shape);
  return (
    mended && { ...changes(mended), geometry: { ...inDegrees(mended.shape) }, sentence: mendSentence(mended) }
  );
}

const changes = ({ added, removed }: Mended) => ({ addedKm2: toKm2(added), removedKm2: toKm2(removed) });

/** What mending changes, in words. */
export function mendSentence(mended: Mended): string {
  const { addedKm2, removedKm2 } = changes(mended);
  const parts = mended.shape.length === 1 ? 'eine Teilfläche' : `${mended.shape.length} Teilflächen`;
  const holes = mended.shape.reduce((sum, part) => sum + part.length - 1, 0);
  const inside = holes === 0 ? '' : holes === 1 ? ' mit einem Loch' : ` mit ${holes} Löchern`;
  const difference =
    addedKm2 === 0 && removedKm2 === 0
      ? 'die Fläche bleibt, wie sie aussieht'
      : Math.max(addedKm2, removedKm2) < 0.01
        ? 'die Fläche ändert sich um weniger als 0,01 km²'
        : `${km2(addedKm2)} kommen dazu, ${km2(removedKm2)} entfallen`;
  return `Repariert hat das Gebiet ${parts}${inside} und ${km2(toKm2(mended.area))}: ${difference}.`;
}

/** Longitude and latitude in the other order; null where there are none, or that is nowhere. */
export function swappedAxes(geometry: AreaGeometry, srid: AreaSrid): Shape | null {
  if (srid !== 4326 && srid !== 4258) return null;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const coordinates = parts.map((part) => part.map((ring) => ring.map(([x, y]) => [y!, x!])));
  const swapped = shapeOf({ type: 'MultiPolygon', coordinates }, srid);
  return isSound(swapped) ? madeSound(swapped) : null;
}
