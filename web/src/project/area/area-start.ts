import type { Surroundings } from '../../api/areas.js';
import { type Area, boundsOf } from './area-model.js';
import { areaOf } from './area-wire.js';

/** Saxony, where nothing at all is known. */
const EVERYWHERE = [280_000, 5_560_000, 510_000, 5_730_000] as const;

/** What the map shows at first: the area, else the Gemeinden of the project. */
export function startBox(area: Area, stored: Area, around: Surroundings) {
  const rings = [area, stored].flat(2);
  const named = around.features.filter(({ properties }) => properties.isNamed);
  const places = (named.length ? named : around.features).flatMap(({ geometry }) => areaOf(geometry).flat());
  return boundsOf(rings.length ? rings : places) ?? EVERYWHERE;
}
