import { type Ring, spansOf } from './cell-spans.js';
import { chanceAt, randomFrom, smoothChance } from './demo-random.js';

const { ceil, floor, hypot, log10, max, min, round, sqrt } = Math;

/** Saxony 2022: 4.04 million inhabitants in about two million households. */
export const INHABITANTS_A_HOUSEHOLD = 2.0;

export interface DemoMunicipality {
  ags: string;
  districtAgs: string;
  population: number;
  /** Borders in units of cells of EPSG:3035. */
  rings: readonly Ring[];
}

/** Inhabited cells, one value a cell in each list. */
export interface Settled {
  gx: number[];
  gy: number[];
  households: number[];
  /** Place of the Gemeinde in the input. */
  municipality: number[];
  /** Number of the town or village, through all Gemeinden; -1 for a lone farm. */
  settlement: number[];
  /** 1 in the centre of the settlement, 0 at its edge. */
  closeness: number[];
  /** Decimal logarithm of the households of the settlement. */
  size: number[];
}

/** A town or village: an ellipse of cells, villages of the Waldhufen kind long and narrow. */
interface Settlement {
  x: number;
  y: number;
  households: number;
  cells: number;
  elongation: number;
  angle: number;
}

/** Cells of ground for one place of the official 3,858 parts of Gemeinden. */
const CELLS_A_PLACE = 480;

/** Towns and villages with their households for every Gemeinde; the sum of a Gemeinde is its population over two. */
export function settle(municipalities: readonly DemoMunicipality[]): Settled {
  const settled: Settled = {
    gx: [],
    gy: [],
    households: [],
    municipality: [],
    settlement: [],
    closeness: [],
    size: [],
  };
  let settlements = 0;
  municipalities.forEach((municipality, index) => {
    const households = round(municipality.population / INHABITANTS_A_HOUSEHOLD);
    const ground = new Ground(municipality.rings);
    if (households === 0 || ground.cells.length === 0) return;
    const random = randomFrom(Number(municipality.ags));
    const places = placeSettlements(ground, households, random);
    places.forEach((place, i) => ground.build(place, settlements + i));
    ground.scatterFarms(random);
    ground.moveIn(settled, index, households, places, settlements);
    settlements += places.length;
  });
  return settled;
}

function placeSettlements(ground: Ground, households: number, random: () => number): Settlement[] {
  const area = ground.cells.length;
  const inhabited = min(households, area * min(0.62, 0.145 * (households / area) ** 0.62));
  const count = max(1, round(area / CELLS_A_PLACE));
  const main = min(0.85, max(0.35, 0.35 + 0.2 * log10(households / 1000)));
  const weights = Array.from({ length: count }, (_, i) => (i === 0 ? 0 : (0.3 + random()) ** 2));
  const rest = weights.reduce((sum, weight) => sum + weight, 0);
  const parts = weights.map((weight, i) => (rest === 0 ? 1 : i === 0 ? main : ((1 - main) * weight) / rest));
  const spread = parts.reduce((sum, part) => sum + part ** 0.8, 0);
  const spots = ground.spots(count, random);
  return parts.map((part, i) => ({
    ...spots[i]!,
    households: households * part,
    cells: (inhabited * part ** 0.8) / spread,
    elongation: i === 0 ? 1 + random() * 0.6 : 1.2 + random() * 2.6,
    angle: random() * Math.PI,
  }));
}

/** The cells of one Gemeinde while it is being built up. */
class Ground {
  readonly cells: { x: number; y: number }[] = [];
  private readonly west: number;
  private readonly south: number;
  private readonly width: number;
  private readonly inside: Uint8Array;
  private readonly density: Float64Array;
  private readonly owner: Int32Array;
  private readonly closeness: Float64Array;

  constructor(rings: readonly Ring[]) {
    const spans = spansOf(rings);
    this.west = spans.from.reduce((a, b) => min(a, b), Infinity);
    this.south = spans.gy[0] ?? 0;
    this.width = spans.to.reduce((a, b) => max(a, b), -Infinity) - this.west + 1;
    const size = spans.gy.length ? this.width * (spans.gy.at(-1)! - this.south + 1) : 0;
    this.inside = new Uint8Array(size);
    this.density = new Float64Array(size);
    this.owner = new Int32Array(size).fill(-1);
    this.closeness = new Float64Array(size);
    spans.gy.forEach((y, i) => {
      for (let x = spans.from[i]!; x <= spans.to[i]!; x++) {
        this.cells.push({ x, y });
        this.inside[this.at(x, y)] = 1;
      }
    });
  }

  private at(x: number, y: number): number {
    return (y - this.south) * this.width + (x - this.west);
  }

  private has(x: number, y: number): boolean {
    return x >= this.west && x < this.west + this.width && this.inside[this.at(x, y)] === 1;
  }

  /** The first near the middle, every other the farthest of a few random ones from those before. */
  spots(count: number, random: () => number): { x: number; y: number }[] {
    const pick = () => this.cells[floor(random() * this.cells.length)]!;
    const middle = {
      x: this.cells.reduce((sum, cell) => sum + cell.x, 0) / this.cells.length,
      y: this.cells.reduce((sum, cell) => sum + cell.y, 0) / this.cells.length,
    };
    const away = (a: { x: number; y: number }, b: { x: number; y: number }) =>
      (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
    const best = (tries: number, rank: (cell: { x: number; y: number }) => number) =>
      Array.from({ length: tries }, pick).reduce((a, b) => (rank(b) > rank(a) ? b : a));
    const spots = [best(40, (cell) => -away(cell, middle))];
    while (spots.length < count)
      spots.push(best(5, (cell) => spots.reduce((least, spot) => min(least, away(cell, spot)), Infinity)));
    return spots;
  }

  build(place: Settlement, number: number): void {
    // The frayed edge leaves about a fifth of the ellipse empty.
    const long = sqrt((place.cells * 1.25 * place.elongation) / Math.PI);
    const short = long / place.elongation;
    const [cos, sin] = [Math.cos(place.angle), Math.sin(place.angle)];
    const reach = ceil(long * 1.35);
    const perCell = place.households / max(1, place.cells);
    for (let y = place.y - reach; y <= place.y + reach; y++) {
      for (let x = place.x - reach; x <= place.x + reach; x++) {
        if (!this.has(x, y)) continue;
        const [dx, dy] = [x - place.x, y - place.y];
        const distance = hypot((dx * cos + dy * sin) / long, (dy * cos - dx * sin) / short);
        const frayed = distance + (smoothChance(x, y, 3, 1) - 0.5) * 0.7;
        if (frayed >= 1) continue;
        const close = min(1, 1 - frayed);
        this.settleCell(
          this.at(x, y),
          perCell * (0.15 + close ** 1.5) * (0.5 + chanceAt(x, y, 2)),
          number,
          close,
        );
      }
    }
  }

  private settleCell(at: number, density: number, owner: number, closeness: number): void {
    if (density <= this.density[at]!) return;
    this.density[at] = density;
    this.owner[at] = owner;
    this.closeness[at] = closeness;
  }

  scatterFarms(random: () => number): void {
    const built = this.density.reduce((count, density) => count + (density > 0 ? 1 : 0), 0);
    for (let i = 0; i < built * 0.05 || i < 1; i++) {
      const { x, y } = this.cells[floor(random() * this.cells.length)]!;
      if (this.density[this.at(x, y)] === 0) this.settleCell(this.at(x, y), 0.01, -1, 0);
    }
  }

  /** Shares the households out by density, one to each cell at least; what rounding leaves is carried to the next cell. */
  moveIn(
    settled: Settled,
    municipality: number,
    households: number,
    places: Settlement[],
    first: number,
  ): void {
    const built = this.cells.filter(({ x, y }) => this.density[this.at(x, y)]! > 0);
    const cells =
      built.length <= households
        ? built
        : built
            .sort((a, b) => this.density[this.at(b.x, b.y)]! - this.density[this.at(a.x, a.y)]!)
            .slice(0, households);
    const total = cells.reduce((sum, { x, y }) => sum + this.density[this.at(x, y)]!, 0);
    let [before, sum] = [0, 0];
    cells.forEach(({ x, y }, i) => {
      const at = this.at(x, y);
      sum += this.density[at]!;
      const upTo =
        i === cells.length - 1
          ? households - cells.length
          : floor(((households - cells.length) * sum) / total);
      const owner = this.owner[at]!;
      settled.gx.push(x);
      settled.gy.push(y);
      settled.households.push(1 + upTo - before);
      settled.municipality.push(municipality);
      settled.settlement.push(owner);
      settled.closeness.push(this.closeness[at]!);
      settled.size.push(owner < 0 ? 0 : log10(max(1, places[owner - first]!.households)));
      before = upTo;
    });
  }
}
