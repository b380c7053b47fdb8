import type { FeatureCollection, Point } from 'geojson';
import type { MapOutline } from '../api/client.js';
import type { Palette } from './palette.js';
import { labelPoint, ringsOf } from './path.js';
import { namedPlaces } from './places.js';
import type { Projection } from './projection.js';
import type { Thing } from './thing.js';

const SOURCE = 'label';

/** Names of places: the larger towns on the whole map, every Gemeinde from nearer. Drawn with our own font. */
export function label(palette: Palette, places: FeatureCollection<Point>): Thing {
  return {
    source: { id: SOURCE, data: { type: 'geojson', data: places } },
    layers: [
      {
        id: 'label-place',
        type: 'symbol',
        source: SOURCE,
        filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 8.6, 2]],
        layout: {
          'text-field': ['get', 'name'],
          'text-font': ['Fira Sans SemiBold'],
          'text-size': ['interpolate', ['linear'], ['zoom'], 6, 13, 12, 15],
          'symbol-sort-key': ['get', 'rank'],
          'text-padding': 4,
          'text-max-width': 8,
        },
        paint: { 'text-color': palette.text, 'text-halo-color': palette.ground, 'text-halo-width': 1.8 },
      },
    ],
    legend: [],
  };
}

const MAIN = 3;

/** Where the names stand: inside each shape. Rank 0 and 1 are the named towns, 2 the rest. */
export function placesOf(outline: MapOutline, { toDegrees }: Projection): FeatureCollection<Point> {
  const features = outline.municipalities.map(({ ags, name, d }) => {
    const index = namedPlaces.indexOf(ags);
    const rank = index < 0 ? 2 : index < MAIN ? 0 : 1;
    const coordinates = toDegrees(labelPoint(ringsOf(d)));
    return {
      type: 'Feature' as const,
      properties: { ags, name, rank },
      geometry: { type: 'Point' as const, coordinates },
    };
  });
  return { type: 'FeatureCollection', features };
}
