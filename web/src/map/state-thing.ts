import type { Feature, MultiPolygon } from 'geojson';
import type { MapOutline } from '../api/client.js';
import type { Palette } from './palette.js';
import { ringsOf } from './path.js';
import type { Projection } from './projection.js';
import type { Thing } from './thing.js';

const SOURCE = 'state';

/** The border of the Land, from the drawing in the page; from nearer, where it would be too coarse, it goes. */
export function state(palette: Palette, border: Feature<MultiPolygon>): Thing {
  return {
    source: { id: SOURCE, data: { type: 'geojson', data: border } },
    layers: [
      {
        id: 'state-border',
        type: 'line',
        source: SOURCE,
        maxzoom: 10,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.text,
          'line-width': 1.4,
          'line-opacity': ['interpolate', ['linear'], ['zoom'], 8.5, 1, 9.5, 0],
        },
      },
    ],
    legend: [],
  };
}

export function borderOf(outline: MapOutline, { toDegrees }: Projection): Feature<MultiPolygon> {
  const coordinates = ringsOf(outline.state.d).map((ring) => [[...ring, ring[0]!].map(toDegrees)]);
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } };
}
