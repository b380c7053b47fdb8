import type { Point, Segment } from './arc-crossings.js';
import { findCrossings } from './arc-crossings.js';

/** A line between two junctions, shared by the shapes on both sides. */
export interface Border {
  points: Point[];
  /** per vertex the area of the bend that goes with it (Visvalingam); the ends are infinite */
  bends: number[];
}

/** Borders that close: the number of a border, or its complement (~) where it runs backwards. First the shell, then holes. */
export type Rings = number[][];

/**
 * Drops every bend smaller than `leastBend`, and takes back what must not go: a ring that would collapse or turn over,
 * a hole that would leave its shell, two borders that would cross. Neighbours therefore still share every vertex.
 */
export function simplifyBorders(borders: Border[], polygons: Rings[], leastBend: number): Point[][] {
  const draft = new Draft(borders, leastBend);
  do for (const rings of polygons) keepRings(draft, rings);
  while (untangle(draft));
  return draft.lines();
}

class Draft {
  private readonly kept: boolean[][];

  constructor(
    private readonly borders: Border[],
    leastBend: number,
  ) {
    this.kept = borders.map(({ bends }) => bends.map((bend) => bend >= leastBend));
  }

  line(at: number): Point[] {
    return this.borders[at]!.points.filter((_, index) => this.kept[at]![index]);
  }

  lines(): Point[][] {
    return this.borders.map((_, at) => this.line(at));
  }

  /** without its last point, which is the first */
  ring(ring: number[]): Point[] {
    return ring.flatMap((at) => (at < 0 ? this.line(~at).reverse() : this.line(at)).slice(1));
  }

  /** The largest dropped bend of the ring comes back; false: none was dropped. */
  restoreInRing(ring: number[]): boolean {
    const bendOf = (at: number) => this.borders[at]!.bends[this.heaviestDropped(at)] ?? -1;
    return this.restore(ring.map(numberOf).reduce((best, at) => (bendOf(at) > bendOf(best) ? at : best)));
  }

  /** The largest dropped bend under a piece of a simplified line comes back; false: none was dropped. */
  restoreInSegment({ line, index }: Segment): boolean {
    const originals = this.kept[line]!.flatMap((keep, original) => (keep ? [original] : []));
    return this.restore(line, originals[index], originals[index + 1]);
  }

  private restore(at: number, first?: number, last?: number): boolean {
    const heaviest = this.heaviestDropped(at, first, last);
    if (heaviest !== -1) this.kept[at]![heaviest] = true;
    return heaviest !== -1;
  }

  private heaviestDropped(at: number, first = 0, last = this.kept[at]!.length - 1): number {
    const { bends } = this.borders[at]!;
    let heaviest = -1;
    for (let index = first + 1; index < last; index++) {
      if (!this.kept[at]![index] && (heaviest === -1 || bends[index]! > bends[heaviest]!)) heaviest = index;
    }
    return heaviest;
  }
}

function keepRings(draft: Draft, rings: Rings): void {
  const shell = rings[0]!;
  rings.forEach((ring, index) => {
    const turned = () => doubledArea(draft.ring(ring)) * (index === 0 ? 1 : -1) <= 0;
    const outside = () => index > 0 && !holeInside(draft.ring(ring), draft.ring(shell));
    while (turned() && draft.restoreInRing(ring));
    while (outside() && draft.restoreInRing(shell));
  });
}

/** true: borders crossed and were drawn finer there, so that it must be looked at again */
function untangle(draft: Draft): boolean {
  const restored = findCrossings(draft.lines())
    .flat()
    .map((segment) => draft.restoreInSegment(segment));
  return restored.some(Boolean);
}

const numberOf = (at: number) => (at < 0 ? ~at : at);

function doubledArea(ring: Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [px, py] = ring.at(index - 1)!;
    return sum + px * y - x * py;
  }, 0);
}

/** Borders do not cross, so one vertex off the shell tells; a hole may touch its shell in a vertex. */
function holeInside(hole: Point[], shell: Point[]): boolean {
  const onShell = new Set(shell.map(String));
  const free = hole.find((point) => !onShell.has(String(point)));
  return free === undefined || contains(shell, free);
}

function contains(ring: Point[], [x, y]: Point): boolean {
  return ring.reduce((inside, [bx, by], index) => {
    const [ax, ay] = ring.at(index - 1)!;
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
}
