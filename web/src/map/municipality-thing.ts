import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { bands, NOT_PUBLISHED } from '../coverage/bands.js';
import { patternInk } from '../coverage/swatch.js';
import { hasCells } from './coverage-thing.js';
import type { Palette } from './palette.js';
import { patternName } from './pattern-image.js';
import { FADE_FROM, FADE_TO, type MapView, type Thing, tileSource } from './thing.js';

const SOURCE = 'municipality';
export const MUNICIPALITY_FILL = 'municipality-fill';

/**
 * The Gemeinden. Their colour comes from the figures as feature state, so that another edition, technology or class
 * loads no tile. Patterns cannot follow a feature state, their visibility can: one layer a pattern.
 */
export function municipality(palette: Palette, view: MapView): Thing {
  return {
    source: { id: SOURCE, data: tileSource(SOURCE) },
    layers: [fill(palette, view), ...patternLayers(view), borders(palette, view)],
    legend: bands,
  };
}

/** Before the figures are there, the shapes stand without colour. */
const NO_FIGURES = -1;
const state: ExpressionSpecification = ['coalesce', ['feature-state', 'band'], NO_FIGURES];

/** A chosen Kreis stands out, the rest is dimmed to 45 %. */
const DIMMED = 0.45;
function seen(view: MapView): ExpressionSpecification | number {
  if (!view.district) return 1;
  return ['case', ['==', ['slice', ['get', 'ags'], 0, 5], view.district], 1, DIMMED];
}

/** Fades out where the cells begin; without cells for this technology the Gemeinden keep their colour. */
function fading(view: MapView, opacity: ExpressionSpecification | number): ExpressionSpecification | number {
  if (!hasCells(view)) return opacity;
  return ['interpolate', ['linear'], ['zoom'], FADE_FROM, opacity, FADE_TO, 0];
}

function fill(palette: Palette, view: MapView): LayerSpecification {
  const colours = bands.flatMap((band) => [band, palette.bands[band]!]);
  return {
    id: MUNICIPALITY_FILL,
    type: 'fill',
    source: SOURCE,
    'source-layer': SOURCE,
    paint: {
      // About projects: the land is ground, so that their areas stand out.
      'fill-color': view.projects
        ? palette.ground
        : (['match', state, ...colours, palette.blank] as unknown as ExpressionSpecification),
      'fill-opacity': view.projects ? (view.hasBasemap ? 0 : seen(view)) : fading(view, seen(view)),
    },
  };
}

function patternLayers(view: MapView): LayerSpecification[] {
  const patterned = Object.keys(patternInk).map(Number);
  return patterned.map((band) => ({
    id: `municipality-pattern-${band}`,
    type: 'fill',
    source: SOURCE,
    'source-layer': SOURCE,
    // "k. A." keeps its crosses even without patterns: it has no colour of its own.
    layout: {
      visibility: !view.projects && (view.patterns || band === NOT_PUBLISHED) ? 'visible' : 'none',
    },
    paint: {
      'fill-pattern': patternName(band),
      'fill-opacity': fading(view, ['case', ['==', state, band], seen(view), 0]),
    },
  }));
}

function borders(palette: Palette, view: MapView): LayerSpecification {
  return {
    id: 'municipality-border',
    type: 'line',
    source: SOURCE,
    'source-layer': SOURCE,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': view.projects
        ? palette.blank
        : ['interpolate', ['linear'], ['zoom'], FADE_FROM, palette.border, FADE_TO, palette.muted],
      'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.6, 10, 1, 14, 2],
    },
  };
}
