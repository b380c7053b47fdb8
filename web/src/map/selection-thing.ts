import type { LineLayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.js';
import { type MapView, type Thing, tileSource } from './thing.js';

const SOURCE = 'municipality';

/** The chosen Gemeinde: ink on a halo, so that it shows on every colour. */
export function selection(palette: Palette, view: MapView): Thing {
  const line = (id: string, colour: string, width: number): LineLayerSpecification => ({
    id,
    type: 'line',
    source: SOURCE,
    'source-layer': SOURCE,
    filter: ['==', ['get', 'ags'], view.selected ?? ''],
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: { 'line-color': colour, 'line-width': width },
  });
  return {
    source: { id: SOURCE, data: tileSource(SOURCE) },
    layers: [line('selection-halo', palette.ground, 5.5), line('selection-line', palette.selection, 2.6)],
    legend: [],
  };
}
