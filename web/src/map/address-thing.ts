import type { FilterSpecification } from 'maplibre-gl';
import type { Palette } from './palette.js';
import { type MapView, type Thing, tileSource } from './thing.js';

const SOURCE = 'address';
/** Before this, single addresses would only be a haze. */
export const ADDRESS_ZOOM = 14;

/** What an address may show in public: a ring, a ring with a dot, a full dot. */
export const addressStates = ['planned', 'in_construction', 'ready'] as const;

/** Addresses where the recipient decided on record that they are shown. */
export function address(palette: Palette, view: MapView): Thing {
  const chosen = view.projects;
  const filter: FilterSpecification = chosen?.ids
    ? ['in', ['get', 'project'], ['literal', chosen.ids]]
    : ['boolean', true];
  const { building, done } = palette.projects;
  return {
    source: { id: SOURCE, data: tileSource(SOURCE) },
    layers: [
      {
        id: 'address-point',
        type: 'circle',
        source: SOURCE,
        'source-layer': SOURCE,
        minzoom: ADDRESS_ZOOM,
        layout: { visibility: chosen ? 'visible' : 'none' },
        filter,
        paint: {
          'circle-radius': 5,
          'circle-color': ['match', ['get', 'state'], 'ready', done.line, palette.ground],
          'circle-stroke-color': ['match', ['get', 'state'], 'ready', palette.ground, building.line],
          'circle-stroke-width': ['match', ['get', 'state'], 'in_construction', 3.4, 1.6],
        },
      },
    ],
    legend: [],
  };
}
