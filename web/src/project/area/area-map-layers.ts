import type { Feature, FeatureCollection } from 'geojson';
import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import { basemap } from '../../map/basemap-thing.js';
import { type Palette, paletteOf } from '../../map/palette.js';
import { tileSource } from '../../map/thing.js';
import type { Theme } from '../../ui/theme.js';
import { CELL_SOURCE, cellLayer } from './area-cells.js';

/** Colours of what is drawn here beyond those of the other maps. */
export interface AreaPalette extends Palette {
  area: string;
  fault: string;
  other: string;
  stored: string;
}

const own: Record<'light' | 'dark', Omit<AreaPalette, keyof Palette>> = {
  light: { area: '#2044aa', fault: '#c31c13', other: '#006b8c', stored: '#454b6b' },
  dark: { area: '#97afe1', fault: '#ff8a7c', other: '#5fc0e0', stored: '#c3c7da' },
};

export function areaPalette(theme: Theme): AreaPalette {
  const palette = paletteOf(theme);
  if (theme !== 'forced') return { ...palette, ...own[theme] };
  const { text, selection } = palette;
  return { ...palette, area: selection, fault: text, other: text, stored: text };
}

export const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };
export const collection = (features: Feature[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features,
});

/** What changes while one draws, each a source of its own so that only it is sent to be drawn anew. */
export const sources = ['around', 'names', 'area', 'stored', 'other', 'draft', 'handles', 'faults'] as const;
export type SourceName = (typeof sources)[number];

interface StyleOptions {
  theme: Theme;
  hasBasemap: boolean;
}

export function areaStyle({ theme, hasBasemap }: StyleOptions): StyleSpecification {
  const palette = areaPalette(theme);
  const background = hasBasemap ? [basemap(palette)] : [];
  const data = Object.fromEntries(
    sources.map((id) => [id, { type: 'geojson' as const, data: emptyCollection }]),
  );
  return {
    version: 8,
    sources: {
      ...Object.fromEntries(background.map(({ source }) => [source.id, source.data])),
      [CELL_SOURCE]: tileSource(CELL_SOURCE),
      ...data,
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.groundSoft } },
      ...background.flatMap(({ layers }) => layers),
      ...around(palette, hasBasemap),
      cellLayer(undefined),
      ...shapes(palette),
      ...edited(palette),
    ],
  };
}

function around(palette: AreaPalette, hasBasemap: boolean): LayerSpecification[] {
  return [
    {
      id: 'around-named',
      type: 'fill',
      source: 'around',
      filter: ['get', 'isNamed'],
      paint: { 'fill-color': palette.ground, 'fill-opacity': hasBasemap ? 0 : 1 },
    },
    {
      id: 'around-border',
      type: 'line',
      source: 'around',
      filter: ['==', ['get', 'kind'], 'municipality'],
      paint: { 'line-color': palette.muted, 'line-width': 1, 'line-dasharray': [4, 2, 1, 2] },
    },
    {
      id: 'around-other',
      type: 'line',
      source: 'around',
      filter: ['!=', ['get', 'kind'], 'municipality'],
      paint: { 'line-color': palette.other, 'line-width': 1.6, 'line-dasharray': [4, 2] },
    },
  ];
}

function shapes(palette: AreaPalette): LayerSpecification[] {
  return [
    {
      id: 'mask',
      type: 'fill',
      source: 'area',
      filter: ['==', ['get', 'kind'], 'mask'],
      paint: { 'fill-color': palette.groundSoft, 'fill-opacity': 0.55 },
    },
    {
      id: 'area',
      type: 'fill',
      source: 'area',
      filter: ['==', ['get', 'kind'], 'area'],
      paint: { 'fill-color': palette.area, 'fill-opacity': 0.07 },
    },
    {
      id: 'other-fill',
      type: 'fill',
      source: 'other',
      filter: ['==', ['get', 'kind'], 'overlap'],
      paint: { 'fill-pattern': 'hatch' },
    },
    {
      id: 'other-line',
      type: 'line',
      source: 'other',
      paint: { 'line-color': palette.other, 'line-width': 1.6, 'line-dasharray': [5, 2, 1, 2] },
    },
    {
      id: 'stored',
      type: 'line',
      source: 'stored',
      paint: { 'line-color': palette.stored, 'line-width': 1.6, 'line-dasharray': [2, 2] },
    },
    {
      id: 'names',
      type: 'symbol',
      source: 'names',
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Fira Sans SemiBold'],
        'text-size': 13.5,
        'text-padding': 4,
        'text-max-width': 9,
      },
      paint: { 'text-color': palette.text, 'text-halo-color': palette.ground, 'text-halo-width': 2 },
    },
  ];
}

function edited(palette: AreaPalette): LayerSpecification[] {
  const icons = (id: SourceName): LayerSpecification => ({
    id,
    type: 'symbol',
    source: id,
    layout: { 'icon-image': ['get', 'icon'], 'icon-allow-overlap': true, 'icon-ignore-placement': true },
  });
  return [
    {
      id: 'area-line',
      type: 'line',
      source: 'area',
      filter: ['==', ['get', 'kind'], 'area'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette.area, 'line-width': 2.4 },
    },
    {
      id: 'draft-line',
      type: 'line',
      source: 'draft',
      filter: ['==', ['geometry-type'], 'LineString'],
      paint: { 'line-color': palette.area, 'line-width': 2.4, 'line-dasharray': [2, 1.5] },
    },
    icons('handles'),
    { ...icons('draft'), filter: ['==', ['geometry-type'], 'Point'] } as LayerSpecification,
    icons('faults'),
  ];
}
