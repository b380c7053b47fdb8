import type { Palette } from './palette.js';
import type { Thing } from './thing.js';

const SOURCE = 'point';

/** The place that the page is about: a dot in a ring, so that it shows on every colour. */
export function point(palette: Palette, coordinates: [number, number]): Thing {
  return {
    source: {
      id: SOURCE,
      data: {
        type: 'geojson',
        data: { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates } },
      },
    },
    layers: [
      {
        id: 'point-ring',
        type: 'circle',
        source: SOURCE,
        paint: {
          'circle-radius': 9,
          'circle-color': palette.ground,
          'circle-stroke-color': palette.selection,
          'circle-stroke-width': 2.6,
        },
      },
      {
        id: 'point-dot',
        type: 'circle',
        source: SOURCE,
        paint: { 'circle-radius': 4, 'circle-color': palette.selection },
      },
    ],
    legend: [],
  };
}
