import { describe, expect, it } from 'vitest';
import { speedClasses, spotsOf } from './spot-types.js';

const THRESHOLD_2024 = { down: 300, symmetric: null, orDown: null };
const THRESHOLD_2023 = { down: null, symmetric: 200, orDown: 500 };

/** 1,240 households, as the picture of the page has them. */
const picture = speedClasses(1_240, [
  { minMbit: 30, households: 1_182 },
  { minMbit: 50, households: 1_100 },
  { minMbit: 100, households: 996 },
  { minMbit: 200, households: 487 },
  { minMbit: 400, households: 292 },
  { minMbit: 1_000, households: 89 },
]);

describe('households by speed class', () => {
  it('lie between the classes of the atlas, below the first and from the last on', () => {
    expect(picture.map(({ fromMbit, toMbit, households }) => [fromMbit, toMbit, households])).toEqual([
      [0, 30, 58],
      [30, 50, 82],
      [50, 100, 104],
      [100, 200, 509],
      [200, 400, 195],
      [400, 1_000, 203],
      [1_000, null, 89],
    ]);
  });

  it('add up to all households, though shares make parts of them', () => {
    const classes = speedClasses(10, [
      { minMbit: 30, households: 9.5 },
      { minMbit: 100, households: 6.49 },
      { minMbit: 1_000, households: 0.5 },
    ]);
    expect(classes.map(({ households }) => households)).toEqual([0, 4, 5, 1]);
  });

  it('are never negative where a publisher lets a share rise with the class', () => {
    const classes = speedClasses(100, [
      { minMbit: 30, households: 90 },
      { minMbit: 50, households: 95 },
      { minMbit: 100, households: 100.39 },
    ]);
    expect(classes.map(({ households }) => households)).toEqual([10, 0, 0, 90]);
  });
});

describe('kinds of spots', () => {
  it('300/150: white and light grey are exact, and the class from 200 to 400 is unclear', () => {
    expect(spotsOf(picture, THRESHOLD_2024)).toEqual({
      unknown: 0,
      white: 58,
      lightGrey: 186,
      darkGrey: { from: 509, to: 704 },
      black: { from: 292, to: 487 },
      unclear: 195,
      unclearBetween: { from: 200, to: 400 },
    });
  });

  it('what is not published is neither white nor reached', () => {
    const classes = speedClasses(
      100,
      [
        { minMbit: 30, households: 60 },
        { minMbit: 100, households: 45.4 },
      ],
      33,
    );
    const { unknown, white, lightGrey, black } = spotsOf(classes, { ...THRESHOLD_2024, down: 100 }, 33);
    expect({ unknown, white, lightGrey, black }).toEqual({
      unknown: 33,
      white: 7,
      lightGrey: 15,
      black: { from: 45, to: 45 },
    });
  });

  it('where the edition lacks the class at a limit, nobody is told to be white or light grey for it', () => {
    const classes = speedClasses(100, [
      { minMbit: 50, households: 80 },
      { minMbit: 200, households: 30 },
    ]);
    const { unknown, white, lightGrey, darkGrey, black } = spotsOf(classes, THRESHOLD_2024, 0);
    expect({ unknown, white, lightGrey, darkGrey, black }).toEqual({
      unknown: 70,
      white: 0,
      lightGrey: 0,
      darkGrey: { from: 0, to: 30 },
      black: { from: 0, to: 30 },
    });
  });

  it.each([
    ['2015 and 2018: 30', { down: 30, symmetric: null, orDown: null }, [0, 0], [996, 996], null],
    ['2021: 100', { down: 100, symmetric: null, orDown: null }, [0, 0], [996, 996], null],
    ['a class of the atlas: 200', { down: 200, symmetric: null, orDown: null }, [509, 509], [487, 487], null],
    ['2023: 200 in both directions or 500 down', THRESHOLD_2023, [509, 907], [89, 487], [200, 1_000]],
    ['2024 to 2026: 300/150', THRESHOLD_2024, [509, 704], [292, 487], [200, 400]],
    [
      'above the highest class',
      { down: 2_000, symmetric: null, orDown: null },
      [907, 996],
      [0, 89],
      [1_000, null],
    ],
    [
      'only in both directions',
      { down: null, symmetric: 200, orDown: null },
      [509, 996],
      [0, 487],
      [200, null],
    ],
    ['none is named', { down: null, symmetric: null, orDown: null }, [0, 996], [0, 996], [100, null]],
  ])('%s', (_, threshold, dark, black, unclear) => {
    const spots = spotsOf(picture, threshold);
    expect([spots.darkGrey, spots.black]).toEqual([
      { from: dark[0], to: dark[1] },
      { from: black[0], to: black[1] },
    ]);
    expect(spots.unclearBetween).toEqual(unclear && { from: unclear[0], to: unclear[1] });
    expect(spots.white + spots.lightGrey + spots.darkGrey.from + spots.unclear + spots.black.from).toBe(
      1_240,
    );
  });
});
