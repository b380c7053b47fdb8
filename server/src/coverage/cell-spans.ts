const { ceil } = Math;

/** Corners in units of cells, x east and y north; open or closed makes no difference. */
export type Ring = readonly (readonly [number, number])[];

/** Pieces of grid rows: the cells `from` to `to`, both included, of row `gy`. */
export interface Spans {
  gy: number[];
  from: number[];
  to: number[];
}

/**
 * The cells whose centre lies in an area, row by row: a line through the centres of each row is cut by the edges, and
 * what lies between the first and second cut, third and fourth … is inside (even-odd), so holes and parts need no care.
 */
export function spansOf(rings: readonly Ring[]): Spans {
  const spans: Spans = { gy: [], from: [], to: [] };
  const cuts = cutsByRow(rings);
  for (const gy of [...cuts.keys()].sort((a, b) => a - b)) {
    const row = cuts.get(gy)!.sort((a, b) => a - b);
    for (let i = 0; i + 1 < row.length; i += 2) {
      const from = ceil(row[i]! - 0.5);
      const to = ceil(row[i + 1]! - 0.5) - 1;
      if (from > to) continue;
      spans.gy.push(gy);
      spans.from.push(from);
      spans.to.push(to);
    }
  }
  return spans;
}

function cutsByRow(rings: readonly Ring[]): Map<number, number[]> {
  const cuts = new Map<number, number[]>();
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) cutEdge(cuts, ring[j]!, ring[i]!);
  return cuts;
}

/** The lower end of an edge belongs to it and the upper does not, so that a corner on the line is cut once. */
function cutEdge(
  cuts: Map<number, number[]>,
  a: readonly [number, number],
  b: readonly [number, number],
): void {
  const [low, high] = a[1] < b[1] ? [a, b] : [b, a];
  const last = ceil(high[1] - 0.5) - 1;
  for (let gy = ceil(low[1] - 0.5); gy <= last; gy++) {
    const x = low[0] + ((gy + 0.5 - low[1]) / (high[1] - low[1])) * (high[0] - low[0]);
    const row = cuts.get(gy);
    if (row) row.push(x);
    else cuts.set(gy, [x]);
  }
}
