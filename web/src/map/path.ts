/** What is needed of SVG paths made of straight lines: their points, their box, a place for a label. */
export type Point = [number, number];
export type Box = [west: number, north: number, east: number, south: number];

/** The rings of a path of M, L, H, V and Z, absolute or relative. */
export function ringsOf(d: string): Point[][] {
  const rings: Point[][] = [];
  let ring: Point[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  for (const [, command = '', args = ''] of d.matchAll(/([MLHVZ])([^MLHVZ]*)/gi)) {
    const relative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    const values = (args.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    if (kind === 'Z') at = start;
    const step = kind === 'H' || kind === 'V' ? 1 : 2;
    for (let index = 0; index < values.length; index += step) {
      at = next(at, kind, values.slice(index, index + step), relative);
      if (kind === 'M' && index === 0) {
        start = at;
        ring = [];
        rings.push(ring);
      }
      ring.push(at);
    }
  }
  return rings;
}

function next([x, y]: Point, kind: string, values: number[], relative: boolean): Point {
  const [first = 0, second = 0] = values;
  const [baseX, baseY] = relative ? [x, y] : [0, 0];
  if (kind === 'H') return [baseX + first, y];
  if (kind === 'V') return [x, baseY + first];
  return [baseX + first, baseY + second];
}

export function boxOf(rings: Point[][]): Box {
  const points = rings.flat();
  const xs = points.map((point) => point[0]);
  const ys = points.map((point) => point[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** A point well inside: the middle of the widest stretch on a few horizontal lines, those near the centre preferred. */
export function labelPoint(rings: Point[][]): Point {
  const [west, north, east, south] = boxOf(rings);
  let best: Point = [(west + east) / 2, (north + south) / 2];
  let bestScore = -1;
  for (const part of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const y = north + (south - north) * part + 0.01;
    const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < crossings.length; index += 2) {
      const [left, right] = [crossings[index]!, crossings[index + 1]!];
      const score = (right - left) * (1 - Math.abs(part - 0.5));
      if (score > bestScore) [bestScore, best] = [score, [(left + right) / 2, y]];
    }
  }
  return best;
}

function crossingsAt(ring: Point[], y: number): number[] {
  return ring.flatMap(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length]!;
    return y1 > y === y2 > y ? [] : [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)];
  });
}
