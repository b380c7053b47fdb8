import type { Palette } from './palette.js';
import type { Thing } from './thing.js';

const SOURCE = 'basemap';

/** The background of the operator, if one is set: fetched and kept by our own server. It shows where no Gemeinde is coloured. */
export function basemap(palette: Palette): Thing {
  return {
    source: {
      id: SOURCE,
      data: { type: 'raster', tiles: [`${location.origin}/basemap/{z}/{x}/{y}`], tileSize: 256, maxzoom: 19 },
    },
    layers: [
      {
        id: 'basemap',
        type: 'raster',
        source: SOURCE,
        paint: { 'raster-saturation': -0.6, 'raster-brightness-max': palette.isDark ? 0.45 : 1 },
      },
    ],
    legend: [],
  };
}
