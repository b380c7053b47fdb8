import { describe, expect, it } from 'vitest';
import { writeWkb } from '../../municipality/wkb.js';
import { crossingsOf } from './area-crossings.js';
import { AREA_SRIDS, toDegrees, toMetres } from './area-projection.js';
import { closed, inDegrees, inMetres, MOST_POINTS, type Ring, shapeOf } from './area-shape.js';
import { structuralFaults } from './area-structure.js';
import { readWkb } from './area-wkb.js';

const [X, Y] = [449_000, 5_676_000];
const square: Ring = [[X, Y], [X + 100, Y], [X + 100, Y + 100], [X, Y + 100], [X, Y]]; // prettier-ignore
const bowTie: Ring = [[X, Y], [X + 100, Y + 100], [X + 100, Y], [X, Y + 100], [X, Y]]; // prettier-ignore

describe('coordinates of an area', () => {
  it.each([
    [25833, 411_500, 5_656_000],
    [25832, 832_046.98, 5_665_461.44],
    [4326, 13.7343, 51.0487],
    [4258, 13.7343, 51.0487],
    [3857, 1_528_895.28, 6_630_366.29],
  ] as const)('come in EPSG:%i and lie in Dresden', (srid, x, y) => {
    const [longitude, latitude] = toDegrees(...toMetres(srid)(x, y));
    expect(longitude).toBeCloseTo(13.73, 1);
    expect(latitude).toBeCloseTo(51.05, 1);
  });

  it('are the same place in every coordinate system, to a millimetre', () => {
    const there = toMetres(4326)(13.7343, 51.0487);
    expect(toMetres(4258)(13.7343, 51.0487)).toEqual(there);
    const mercator = [
      13.7343 * (Math.PI / 180) * 6_378_137,
      Math.asinh(Math.tan(51.0487 * (Math.PI / 180))) * 6_378_137,
    ] as const;
    toMetres(3857)(...mercator).forEach((value, i) => expect(value).toBeCloseTo(there[i]!, 3));
    expect([...AREA_SRIDS].sort()).toEqual([25832, 25833, 3857, 4258, 4326]);
  });

  it('are answered in degrees and in metres, every ring closed', () => {
    const shape = shapeOf(
      { type: 'Polygon', coordinates: [square.slice(0, 4).map(([x, y]) => [x, y])] },
      25833,
    );
    expect(inMetres(shape).coordinates).toEqual([[square]]);
    const ring = inDegrees(shape).coordinates[0]![0]!;
    expect([ring.length, ring[0]]).toEqual([5, ring.at(-1)]);
  });
});

describe('what can be told of a shape from its points alone', () => {
  const kindsOf = (...rings: Ring[]) => structuralFaults([rings]).map(({ kind }) => kind);

  it.each([
    ['a square', [square], []],
    ['nothing', [[]], ['empty']],
    ['two points', [[[X, Y], [X + 5, Y], [X, Y]]], ['too_few_points']],
    ['one point five times', [Array.from({ length: 5 }, () => [X, Y] as const)], ['too_few_points']],
    ['a ring that is not closed', [square.slice(0, 4)], ['ring_not_closed']],
    ['a hole of two points', [square, [[X + 5, Y + 5], [X + 6, Y + 6]]], ['too_few_points']],
    ['a point in the sea off Africa', [[[-9e6, 0], [X, Y], [X, Y + 1]]], ['outside_saxony']],
    ['no number at all', [[[Number.NaN, 0], [X, Y], [X, Y + 1]]], ['outside_saxony']],
  ] as [string, Ring[], string[]][])('%s', (_, rings, kinds) => expect(kindsOf(...rings)).toEqual(kinds)); // prettier-ignore

  it('more points than anybody draws are refused with the number', () => {
    const many = closed(Array.from({ length: MOST_POINTS }, (_, i) => [X + i, Y + (i % 7)] as const));
    expect(structuralFaults([[many]])[0]!.sentence).toContain('30.001 Punkte, höchstens 30.000');
  });

  it('a fault says where it is, in degrees', () => {
    const [found] = structuralFaults([[square.slice(0, 4)]]);
    expect(found!.position![0]).toBeCloseTo(14.27, 1);
    expect(found!.position![1]).toBeCloseTo(51.23, 1);
  });
});

describe('places where lines cross', () => {
  it('are found, each once', () => {
    expect(crossingsOf([[bowTie]], 20)).toEqual({ places: [[X + 50, Y + 50]], count: 1, isTangle: false });
    expect(crossingsOf([[square]], 20).count).toBe(0);
  });

  it('are not where parts only touch', () => {
    const beside = square.map(([x, y]) => [x + 100, y] as const);
    expect(crossingsOf([[square], [beside]], 20).count).toBe(0);
  });

  it('a tangle is given up before it takes long', () => {
    const scribble = closed(
      Array.from(
        { length: 20_000 },
        (_, i) => [X + (i % 2) * 1_000 + i / 100, Y + ((i * 7) % 1_000)] as const,
      ),
    );
    expect(crossingsOf([[scribble]], 20)).toMatchObject({ isTangle: true });
  });
});

describe('WKB of other programs', () => {
  const plain = Buffer.from(writeWkb({ type: 'Polygon', coordinates: [square.map(([x, y]) => [x, y])] }));

  it('is read back as it was written', () => {
    expect(readWkb(plain)).toEqual({ kind: 'area', shape: [[square]], heights: false });
  });

  it.each([
    ['heights of ISO', 1_003],
    ['heights of PostGIS', 0x8000_0003],
  ])('%s are dropped, and it is known', (_, type) => {
    const points = square.flatMap(([x, y]) => [x, y, 280]);
    const bytes = Buffer.alloc(13 + points.length * 8);
    bytes.writeUInt8(1, 0);
    bytes.writeUInt32LE(type, 1);
    bytes.writeUInt32LE(1, 5);
    bytes.writeUInt32LE(square.length, 9);
    points.forEach((value, i) => bytes.writeDoubleLE(value, 13 + i * 8));
    expect(readWkb(bytes)).toEqual({ kind: 'area', shape: [[square]], heights: true });
  });

  it('is read in the other order of bytes', () => {
    const bytes = Buffer.alloc(13 + square.length * 16);
    bytes.writeUInt32BE(3, 1);
    bytes.writeUInt32BE(1, 5);
    bytes.writeUInt32BE(square.length, 9);
    square.flat().forEach((value, i) => bytes.writeDoubleBE(value, 13 + i * 8));
    expect(readWkb(bytes)).toEqual({ kind: 'area', shape: [[square]], heights: false });
  });

  it('that promises more than it holds is refused before memory is taken', () => {
    const lie = Buffer.from(plain);
    lie.writeUInt32LE(0xffff_ffff, 14);
    expect(() => readWkb(lie)).toThrow('cut off');
    expect(() => readWkb(plain.subarray(0, 40))).toThrow();
  });
});
