import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { paletteOf } from './palette.js';
import { stateGroups } from './project-groups.js';

const css = readFileSync(join(dirname(fileURLToPath(import.meta.url)), '../coverage/scale.css'), 'utf8');
const inCss = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.slice(1);

describe('Still and interactive map have one scale', () => {
  it.each([0, 1, 2, 3, 4, 5, 6, 7])('band %i', (band) => {
    expect(inCss(`band-${band}`)).toEqual([paletteOf('light').bands[band], paletteOf('dark').bands[band]]);
  });
  it.each([1, 2, 3, 4, 5, 7])('ink of band %i', (band) => {
    expect(inCss(`ink-${band}`)).toEqual([paletteOf('light').inks[band], paletteOf('dark').inks[band]]);
  });
});

describe('Legend and interactive map have one set of signs for projects', () => {
  const sheet = readFileSync(
    join(dirname(fileURLToPath(import.meta.url)), '../project/list/project-map.css'),
    'utf8',
  );
  const pair = (name: string) =>
    new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(sheet)?.slice(1);
  it.each(stateGroups)('%s', (group) => {
    const [light, dark] = [paletteOf('light').projects[group], paletteOf('dark').projects[group]];
    expect(pair(`project-${group}`)).toEqual([light.fill, dark.fill]);
    expect(pair(`project-${group}-ink`)).toEqual([light.ink, dark.ink]);
    expect(pair(`project-${group}-line`)).toEqual([light.line, dark.line]);
  });
});
