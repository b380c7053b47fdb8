import { roundShare } from './bands.js';
import { CELL_CLASSES, CELL_TECHNOLOGIES, NO_SHARE, SHARES } from './cell-bands.js';
import { agsText, type CellBuffer } from './cell-buffer.js';
import type { StoredShare } from './edition-store.js';

interface Sums {
  reached: Float64Array;
  known: Float64Array;
}

export interface AggregateOptions {
  /** Digits of the key of an area: 8 Gemeinde, 5 Kreis, 2 Land. */
  levels: readonly (8 | 5 | 2)[];
  method: string;
  /** Gemeinden that are none of today's get no figure of their own, but count in Kreis and Land. */
  unplaced?: ReadonlySet<string>;
}

/** Shares of Gemeinden, Kreise and Länder from their cells, weighted by households. */
export function sharesFromCells(cells: CellBuffer, options: AggregateOptions): StoredShare[] {
  const { levels, method, unplaced } = options;
  const municipalities = sumsByMunicipality(cells);
  return levels.flatMap((digits) => {
    const areas = new Map<string, Sums>();
    for (const [ags, sums] of municipalities)
      if (digits < 8 || !unplaced?.has(ags)) join(areas, ags.slice(0, digits), sums);
    return [...areas].flatMap(([area, sums]) => sharesOfArea(area, sums, method));
  });
}

const emptySums = (): Sums => ({ reached: new Float64Array(SHARES), known: new Float64Array(SHARES) });

function sumsByMunicipality(cells: CellBuffer): Map<string, Sums> {
  const byKey = new Map<number, Sums>();
  for (let at = 0; at < cells.length; at++) {
    let sums = byKey.get(cells.ags[at]!);
    if (!sums) byKey.set(cells.ags[at]!, (sums = emptySums()));
    const households = cells.households[at]!;
    for (let i = 0; i < SHARES; i++) {
      const share = cells.shares[at * SHARES + i]!;
      if (share === NO_SHARE) continue;
      sums.reached[i]! += households * share;
      sums.known[i]! += households;
    }
  }
  return new Map([...byKey].map(([ags, sums]) => [agsText(ags), sums]));
}

function join(areas: Map<string, Sums>, area: string, part: Sums): void {
  let sums = areas.get(area);
  if (!sums) areas.set(area, (sums = emptySums()));
  for (let i = 0; i < SHARES; i++) {
    sums.reached[i]! += part.reached[i]!;
    sums.known[i]! += part.known[i]!;
  }
}

function sharesOfArea(area: string, sums: Sums, method: string): StoredShare[] {
  return CELL_TECHNOLOGIES.flatMap((technology, group) =>
    CELL_CLASSES.flatMap((minMbit, i) => {
      const at = group * CELL_CLASSES.length + i;
      if (sums.known[at] === 0) return [];
      const share = String(roundShare(sums.reached[at]! / sums.known[at]! / 100));
      return [{ area, technology, minMbit, share, method }];
    }),
  );
}
