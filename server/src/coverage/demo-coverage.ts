import { CELL_CLASSES, SHARES } from './cell-bands.js';
import { chanceAt, smoothChance } from './demo-random.js';
import type { DemoMunicipality, Settled } from './demo-settlements.js';

const { log10, max, round } = Math;

/** Shares in percent of the households of a Kreis that the demo is to meet: all technologies per class, and FTTH/B. */
export interface DemoTarget {
  all: Record<(typeof CELL_CLASSES)[number], number>;
  ftthb: number;
}

const CLASSES = CELL_CLASSES.length;
const [ALL, FTTHB, HFC, DSL] = [0, CLASSES, 2 * CLASSES, 3 * CLASSES];
const placeOf = (minMbit: (typeof CELL_CLASSES)[number]) => CELL_CLASSES.indexOf(minMbit);

/** Width of the belt in which a net thins out, in units of the scores. */
const BELT = 0.25;

/**
 * Shares of every cell (SHARES each, hundredths of a percent). Each technology has a score that changes smoothly over
 * the land, and reaches the cells above a threshold, which is sought per Kreis until its published share is met. What
 * any technology reaches is the best single one; a slower class has a lower threshold, so it never reaches fewer.
 */
export function supply(
  settled: Settled,
  municipalities: readonly DemoMunicipality[],
  targetOf: (districtAgs: string) => DemoTarget,
): Int16Array {
  const shares = new Int16Array(settled.gx.length * SHARES);
  for (const [district, cells] of cellsByDistrict(settled, municipalities))
    supplyDistrict(new DistrictCells(settled, cells, shares), targetOf(district));
  return shares;
}

function cellsByDistrict(
  settled: Settled,
  municipalities: readonly DemoMunicipality[],
): Map<string, number[]> {
  const districts = new Map<string, number[]>();
  settled.municipality.forEach((municipality, cell) => {
    const district = municipalities[municipality]!.districtAgs;
    const cells = districts.get(district);
    if (cells) cells.push(cell);
    else districts.set(district, [cell]);
  });
  return districts;
}

function supplyDistrict(cells: DistrictCells, target: DemoTarget): void {
  const fibre = cells.reach(cells.scores(fibreScore), target.ftthb, cells.nobody());
  CELL_CLASSES.forEach((_, i) => cells.write(FTTHB + i, fibre));

  const cableScores = cells.scores(cableScore);
  const cable1000 = cells.reach(cableScores, target.all[1000], fibre);
  const cable400 = cells.reach(cableScores, target.all[400], fibre);
  CELL_CLASSES.forEach((minMbit, i) => cells.write(HFC + i, minMbit === 1000 ? cable1000 : cable400));

  const fast = larger(fibre, cable400);
  const copperScores = cells.scores(copperScore);
  for (const minMbit of [30, 50, 100, 200] as const) {
    const copper = cells.reach(copperScores, target.all[minMbit], fast);
    cells.write(DSL + placeOf(minMbit), copper);
    cells.write(ALL + placeOf(minMbit), larger(fast, copper));
  }
  cells.write(ALL + placeOf(400), fast);
  cells.write(ALL + placeOf(1000), larger(fibre, cable1000));
}

const larger = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, i) => max(value, b[i]!));

type Score = (settled: Settled, cell: number) => number;

/** Fibre comes by project: groups of Gemeinden, then villages, seldom towns that have cable; lone farms come last. */
const fibreScore: Score = ({ gx, gy, municipality, settlement, size }, cell) =>
  1.2 * smoothChance(gx[cell]!, gy[cell]!, 140, 11) +
  0.7 * chanceAt(municipality[cell]!, 0, 12) +
  0.7 * chanceAt(settlement[cell]!, 0, 13) +
  0.9 * smoothChance(gx[cell]!, gy[cell]!, 12, 14) -
  0.1 * size[cell]! -
  (settlement[cell]! < 0 ? 0.7 : 0);

/** Cable lies in the dense parts of towns. */
const cableScore: Score = ({ gx, gy, households, closeness, size }, cell) =>
  0.5 * size[cell]! +
  0.6 * closeness[cell]! +
  0.3 * log10(households[cell]!) +
  0.8 * smoothChance(gx[cell]!, gy[cell]!, 10, 21);

/** DSL fades with the distance from the cabinet, which stands in the middle; lone farms come last. */
const copperScore: Score = ({ gx, gy, settlement, closeness, size }, cell) =>
  0.7 * closeness[cell]! +
  0.25 * size[cell]! +
  0.7 * chanceAt(settlement[cell]!, 0, 31) +
  0.8 * smoothChance(gx[cell]!, gy[cell]!, 8, 32);

/** The cells of one Kreis; households reached are whole numbers throughout. */
class DistrictCells {
  private readonly households: Float64Array;
  private readonly total: number;

  constructor(
    private readonly settled: Settled,
    private readonly cells: readonly number[],
    private readonly shares: Int16Array,
  ) {
    this.households = Float64Array.from(cells, (cell) => settled.households[cell]!);
    this.total = this.households.reduce((sum, households) => sum + households, 0);
  }

  nobody(): Float64Array {
    return new Float64Array(this.cells.length);
  }

  scores(score: Score): Float64Array {
    return Float64Array.from(this.cells, (cell) => score(this.settled, cell));
  }

  /** Households a cell that a net reaches, so that together with those who have `before` the share of the Kreis is met. */
  reach(scores: Float64Array, percent: number, before: Float64Array): Float64Array {
    const wanted = (this.total * percent) / 100;
    let [low, high] = [-2, 6];
    for (let step = 0; step < 24; step++) {
      const middle = (low + high) / 2;
      if (this.reachedAbove(middle, scores, before) > wanted) low = middle;
      else high = middle;
    }
    return this.households.map((households, i) => reachedIn(households, scores[i]!, high));
  }

  private reachedAbove(threshold: number, scores: Float64Array, before: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < scores.length; i++)
      sum += max(before[i]!, reachedIn(this.households[i]!, scores[i]!, threshold));
    return sum;
  }

  write(place: number, reached: Float64Array): void {
    this.cells.forEach((cell, i) => {
      this.shares[cell * SHARES + place] = round((reached[i]! / this.households[i]!) * 10_000);
    });
  }
}

function reachedIn(households: number, score: number, threshold: number): number {
  const part = (score - threshold) / BELT + 0.5;
  return part <= 0 ? 0 : part >= 1 ? households : round(households * part);
}
