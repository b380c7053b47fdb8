import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { paletteOf } from './palette.js';

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
