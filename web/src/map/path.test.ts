import { describe, expect, it } from 'vitest';
import { boxOf, labelPoint, ringsOf } from './path.js';

const square = 'M10 10h20v20h-20z';

describe('Paths of straight lines', () => {
  it.each([
    ['relative', 'M10 10l20 0 0 20-20 0z'],
    ['absolute', 'M10 10L30 10 30 30 10 30Z'],
    ['horizontal and vertical', square],
    ['a move with further points', 'M10 10 30 10 30 30 10 30z'],
    ['a relative move with further points', 'm10 10 20 0 0 20-20 0z'],
  ])('are read: %s', (_kind, d) => {
    expect(ringsOf(d)).toEqual([
      [
        [10, 10],
        [30, 10],
        [30, 30],
        [10, 30],
      ],
    ]);
  });
  it('a relative move after a closed ring starts from where that ring began', () => {
    expect(ringsOf('M10 10l5 0 0 5zm100 0l5 0 0 5z')[1]![0]).toEqual([110, 10]);
  });
  it('have a box', () => {
    expect(boxOf(ringsOf(`${square}M50 0h1v1h-1z`))).toEqual([10, 0, 51, 30]);
  });
  it('a label stands inside, also where the middle of the box is outside', () => {
    // The letter U: its middle is empty.
    const [x] = labelPoint(ringsOf('M0 0h10v90h80v-90h10v100h-100z'));
    const inside = x < 10 || x > 90;
    expect(inside).toBe(true);
  });
});
