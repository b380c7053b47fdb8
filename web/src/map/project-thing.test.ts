import { describe, expect, it } from 'vitest';
import { address, ADDRESS_ZOOM } from './address-thing.js';
import { paletteOf } from './palette.js';
import { countGroups, groupOf, stateGroups } from './project-groups.js';
import { byGroup, project } from './project-thing.js';
import type { MapView } from './thing.js';

Object.assign(globalThis, { location: { origin: 'https://lotse.example' } });
const view = (projects: MapView['projects'], patterns = true) => ({ projects, patterns }) as MapView;
const layer = (of: MapView, id: string) =>
  project(paletteOf('light'), of).layers.find((each) => each.id === id)! as {
    filter?: unknown;
    layout?: unknown;
    paint?: unknown;
  };

describe('Projects on the map', () => {
  it('are drawn only where the map is about them', () => {
    expect(layer(view(null), 'project-fill').layout).toEqual({ visibility: 'none' });
    expect(layer(view({ ids: null, selected: null }), 'project-fill').layout).toEqual({
      visibility: 'visible',
    });
  });
  it('are exactly those of the filter, areas, dots and addresses alike', () => {
    const some = view({ ids: [3, 7], selected: null });
    const only = ['in', ['get', 'id'], ['literal', [3, 7]]];
    for (const id of ['project-fill', 'project-line', 'project-point'])
      expect(layer(some, id).filter).toEqual(only);
    const [points] = address(paletteOf('light'), some).layers as { filter?: unknown; minzoom?: number }[];
    expect(points!.filter).toEqual(['in', ['get', 'project'], ['literal', [3, 7]]]);
    expect(points!.minzoom).toBe(ADDRESS_ZOOM);
  });
  it('have in every state the sign that the legend shows, and the counts add up', () => {
    expect(project(paletteOf('light'), view(null)).legend).toEqual(stateGroups);
    const expression = byGroup((group) => group) as unknown as unknown[];
    for (const [state, group] of Object.entries(groupOf))
      expect(expression[expression.indexOf(state) + 1]).toBe(group);
    const counts = countGroups(['finished', 'tendering', 'funding_granted', 'on_hold']);
    expect(counts).toEqual({ early: 0, granted: 2, building: 0, done: 1, commercial: 0, hold: 1 });
  });
  it('lose their pattern, never their colour, when patterns are off', () => {
    const paint = layer(view({ ids: null, selected: null }, false), 'project-fill').paint;
    expect(paint).toHaveProperty('fill-color');
    expect(paint).not.toHaveProperty('fill-pattern');
  });
});
