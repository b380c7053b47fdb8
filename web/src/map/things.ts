import type { Feature, FeatureCollection, MultiPolygon, Point } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import { address } from './address-thing.js';
import { basemap } from './basemap-thing.js';
import { coverage } from './coverage-thing.js';
import { district } from './district-thing.js';
import { label } from './label-thing.js';
import { municipality } from './municipality-thing.js';
import type { Palette } from './palette.js';
import { point } from './point-thing.js';
import { project } from './project-thing.js';
import { selection } from './selection-thing.js';
import { state } from './state-thing.js';
import type { MapView, Thing } from './thing.js';

/** What is drawn from the page's own SVG map, not from tiles. */
export interface Drawn {
  places: FeatureCollection<Point>;
  border: Feature<MultiPolygon>;
}

/** The map is this list, from the ground up. */
export function thingsOf(palette: Palette, view: MapView, { places, border }: Drawn): Thing[] {
  return [
    ...(view.hasBasemap ? [basemap(palette)] : []),
    municipality(palette, view),
    coverage(palette, view),
    project(palette, view),
    address(palette, view),
    district(palette),
    state(palette, border),
    selection(palette, view),
    label(palette, places),
    ...(view.point ? [point(palette, view.point)] : []),
  ];
}

/** The things as a style. It names no glyphs: text is drawn by the browser, with the page's own font. */
export function styleOf(things: Thing[], palette: Palette): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(things.map(({ source }) => [source.id, source.data])),
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.groundSoft } },
      ...things.flatMap(({ layers }) => layers),
    ],
  };
}
