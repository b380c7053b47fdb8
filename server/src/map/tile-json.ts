import type { DataSource } from 'typeorm';
import { territoryBounds } from './boundary.queries.js';
import type { Layer } from './layers.js';
import { toDegrees } from './web-mercator.js';

/** TileJSON 3.0.0 of a layer; null: there is no such edition. `origin` is `https://host` as the visitor called it. */
export async function tileJson(
  db: DataSource,
  layer: Layer,
  edition: string | null,
  origin: string,
): Promise<string | null> {
  const content = await layer.open(db, edition === null ? {} : { referenceDate: edition });
  if (!content && edition !== null) return null;
  const bounds = await territoryBounds(db);
  // Without content every tile is a 204; an empty list of tiles would break the readers.
  const address = `${origin}/tiles/${layer.name}/{z}/{x}/{y}.pbf`;
  return JSON.stringify({
    tilejson: '3.0.0',
    name: layer.title,
    tiles: [content ? `${address}?v=${content.v}` : address],
    minzoom: layer.minzoom,
    maxzoom: layer.maxzoom,
    ...(bounds && {
      bounds: [...toDegrees(bounds[0], bounds[1]), ...toDegrees(bounds[2], bounds[3])].map(round),
    }),
    attribution: content?.credit ?? '',
    vector_layers: Object.entries({ [layer.name]: layer.fields, ...layer.beside }).map(([id, fields]) => ({
      id,
      fields,
      minzoom: layer.minzoom,
      maxzoom: layer.maxzoom,
    })),
    ...content?.about,
  });
}

/** Bounds to a tenth of a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;
