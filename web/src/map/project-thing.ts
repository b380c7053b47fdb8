import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import type { Palette } from './palette.js';
import { groupPatternName } from './pattern-image.js';
import { groupOf, type StateGroup, stateGroups } from './project-groups.js';
import { type MapView, type Thing, tileSource } from './thing.js';

const SOURCE = 'project';
const POINTS = 'project_point';
export const PROJECT_LAYERS = ['project-point', 'project-fill'];

/** Areas of projects by public state; of one that has no area, a dot in each of its Gemeinden. */
export function project(palette: Palette, view: MapView): Thing {
  const chosen = view.projects;
  const layout = { visibility: chosen ? ('visible' as const) : ('none' as const) };
  const filter = shown(chosen);
  const selected: FilterSpecification = ['==', ['get', 'id'], chosen?.selected ?? -1];
  const line = byGroup((group) => palette.projects[group].line);
  const area = { source: SOURCE, 'source-layer': SOURCE, layout };
  const layers: LayerSpecification[] = [
    { id: 'project-fill', type: 'fill', ...area, filter, paint: fillOf(palette, view) },
    {
      id: 'project-line',
      type: 'line',
      ...area,
      filter,
      paint: { 'line-color': line, 'line-width': ['interpolate', ['linear'], ['zoom'], 6, 0.8, 12, 2.2] },
    },
    {
      id: 'project-point',
      type: 'circle',
      source: SOURCE,
      'source-layer': POINTS,
      layout,
      filter,
      paint: {
        'circle-color': byGroup((group) => palette.projects[group].fill),
        'circle-radius': radius,
        'circle-stroke-color': line,
        'circle-stroke-width': 2,
      },
    },
    {
      id: 'project-selected-halo',
      type: 'line',
      ...area,
      filter: selected,
      paint: { 'line-color': palette.ground, 'line-width': 5.5 },
    },
    {
      id: 'project-selected',
      type: 'line',
      ...area,
      filter: selected,
      paint: { 'line-color': palette.selection, 'line-width': 2.6 },
    },
    {
      id: 'project-selected-point',
      type: 'circle',
      source: SOURCE,
      'source-layer': POINTS,
      layout,
      filter: selected,
      paint: {
        'circle-color': 'rgba(0, 0, 0, 0)',
        'circle-radius': ['+', radius, 4],
        'circle-stroke-color': palette.selection,
        'circle-stroke-width': 2.6,
      },
    },
  ];
  return { source: { id: SOURCE, data: tileSource(SOURCE) }, layers, legend: stateGroups };
}

/** The area of a dot follows the addresses there; one without a count is small. */
const radius: ExpressionSpecification = ['interpolate', ['linear'], ['sqrt', ['get', 'count']], 0, 4, 60, 14];

/** Exactly the projects of the filter; null: all. */
function shown(chosen: MapView['projects']): FilterSpecification {
  if (!chosen?.ids) return ['boolean', true];
  return ['in', ['get', 'id'], ['literal', chosen.ids]];
}

function fillOf(palette: Palette, view: MapView) {
  if (view.patterns) return { 'fill-pattern': byGroup(groupPatternName), 'fill-opacity': 0.85 };
  return { 'fill-color': byGroup((group) => palette.projects[group].fill), 'fill-opacity': 0.85 };
}

/** A value by public state, as the map works it out. */
export function byGroup(valueOf: (group: StateGroup) => string): ExpressionSpecification {
  const cases = Object.entries(groupOf).flatMap(([state, group]) => [state, valueOf(group)]);
  return ['match', ['get', 'state'], ...cases, valueOf('early')] as unknown as ExpressionSpecification;
}
