import { describe, expect, it } from 'vitest';
import { formatFor } from '../ui/format.js';
import { ranked, sizeIn, sizeOf, summaryOf } from './ranking.js';

const row = (share: number | null, population: number | null = 3000, area = '14625060') => ({
  area,
  districtAgs: area.slice(0, 5),
  districtName: 'Landkreis Bautzen',
  name: 'Ort',
  sorbianName: null,
  population,
  share,
  computed: false,
  method: null,
});
const text = formatFor('de').share;
const ranks = (...shares: (number | null)[]) =>
  ranked(
    shares.map((share) => row(share)),
    text,
  ).map(({ rank }) => rank);

describe('The ranking of Gemeinden', () => {
  it('begins with the highest share; nothing published stands last, without a rank', () => {
    expect(
      ranked([row(1), row(null), row(3)], text).map(({ row: { share }, rank }) => [share, rank]),
    ).toEqual([
      [3, 1],
      [1, 2],
      [null, null],
    ]);
  });
  it('who has what reads the same shares a rank, and the next one counts on', () => {
    expect(ranks(80, 61.44, 61.36, 20)).toEqual([1, 2, 2, 4]);
    expect(ranks(100, 100, 0, 0)).toEqual([1, 1, 3, 3]);
  });
  it.each([
    ['a kreisfreie Stadt stands with its like, however many live there', '14612000', 560_000, 'city'],
    ['a Gemeinde of 20,000 is one from 20,000', '14625020', 20_000, '20000'],
    ['one inhabitant less is the class below', '14625020', 19_999, '10000'],
    ['a Gemeinde of few', '14625020', 900, '0'],
    ['nobody knows how many: in no class', '14625020', null, null],
  ])('%s', (_name, area, population, size) => {
    expect(sizeOf(row(1, population, area))).toBe(size);
  });
  it('the middle of a class is that of those that are published', () => {
    expect(summaryOf('2000', [row(10), row(null), row(30), row(90), row(50), row(99, 900)])).toEqual({
      size: '2000',
      count: 5,
      median: 40,
      least: 10,
      most: 90,
    });
    expect(summaryOf('city', [row(10)])).toMatchObject({ count: 0, median: null, least: null });
  });
  it('an address that names no class means the usual one', () => {
    expect(sizeIn(new URLSearchParams('size=riesig'))).toBe('2000');
  });
});
