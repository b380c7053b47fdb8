import type { Palette } from './palette.js';
import { type Thing, tileSource } from './thing.js';

const SOURCE = 'district';

/** Borders of the Kreise. */
export function district(palette: Palette): Thing {
  return {
    source: { id: SOURCE, data: tileSource(SOURCE) },
    layers: [
      {
        id: 'district-border',
        type: 'line',
        source: SOURCE,
        'source-layer': SOURCE,
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': palette.muted,
          'line-width': ['interpolate', ['linear'], ['zoom'], 6, 1, 10, 1.8, 14, 3],
        },
      },
    ],
    legend: [],
  };
}
