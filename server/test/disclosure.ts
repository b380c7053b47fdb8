/* What somebody finds out who adds up and subtracts all that is published, whatever it takes. */

/** A published sum: of which figure, over which cells. */
export interface PublishedSum {
  figure: 'connected' | 'activated' | 'between' | 'refused';
  cells: readonly number[];
  value: number;
}

/** What is true of a cell; how many are passed anybody can count on the map. */
export interface TrueCell {
  ags: string;
  lot: number | null;
  /** Counts in the figures of project and lot. */
  built: boolean;
  passed: number;
  connected: number;
  activated: number;
  refused: number;
}

interface Figures {
  connected: number | null;
  activated: number | null;
}
export interface Shown {
  whole: Figures;
  lots: readonly ({ number: number } & Figures)[];
  places: readonly (Figures & { ags: string; ready: number | null; refused: number | null })[];
}

/** All that is published of connected, used and refused ones, and over which cells each is a sum. */
export function publishedSums(shown: Shown, cells: readonly TrueCell[]): PublishedSum[] {
  const where = (is: (cell: TrueCell) => boolean) => cells.flatMap((cell, at) => (is(cell) ? [at] : []));
  const sums: (Omit<PublishedSum, 'value'> & { value: number | null })[] = [];
  const add = ({ connected, activated }: Figures, region: number[]) =>
    sums.push(
      { figure: 'connected', cells: region, value: connected },
      { figure: 'activated', cells: region, value: activated },
    );
  add(
    shown.whole,
    where((cell) => cell.built),
  );
  for (const lot of shown.lots)
    add(
      lot,
      where((cell) => cell.built && cell.lot === lot.number),
    );
  for (const { ags, ready, connected, activated, refused } of shown.places) {
    const region = where((cell) => cell.ags === ags);
    // Those that are possible are known from the map: ready ones tell of connected ones.
    const passed = region.reduce((sum, at) => sum + cells[at]!.passed, 0);
    add({ connected: ready === null ? null : passed - ready, activated }, region);
    sums.push(
      { figure: 'between', cells: region, value: connected },
      { figure: 'refused', cells: region, value: refused },
    );
  }
  return sums.filter((sum): sum is PublishedSum => sum.value !== null);
}

const isFew = (count: number) => count > 0 && count < 5;

/**
 * Every count of 1 to 4 that follows for any cells together: of connected, used and refused ones, of those among the
 * possible ones that are not, of those between. A count follows if it is a linear combination of published sums.
 */
export function disclosed(cells: readonly TrueCell[], published: readonly PublishedSum[]): string[] {
  // Two unknowns a cell that matter together: those in use, and those connected beside; refused ones stand alone.
  const size = cells.length;
  const at = { activated: 0, between: size, refused: 2 * size };
  const vector = (which: (keyof typeof at)[], region: readonly number[]) => {
    const row = Array.from({ length: 3 * size }, () => 0);
    for (const one of which) for (const cell of region) row[at[one] + cell] = 1;
    return row;
  };
  const parts = {
    connected: ['activated', 'between'],
    activated: ['activated'],
    refused: ['refused'],
    between: ['between'],
  } as const;
  const known = basisOf([
    ...published.map(({ figure, cells: region }) => vector([...parts[figure]], region)),
    // Where nobody can be connected, nobody is.
    ...cells.flatMap(({ passed }, cell) =>
      passed === 0 ? [vector(['activated'], [cell]), vector(['between'], [cell])] : [],
    ),
  ]);
  const found: string[] = [];
  for (let mask = 1; mask < 2 ** size; mask++) {
    const region = cells.flatMap((_, cell) => (mask & (1 << cell) ? [cell] : []));
    const sum = (of: (cell: TrueCell) => number) =>
      region.reduce((total, cell) => total + of(cells[cell]!), 0);
    const counts = {
      connected: [sum((cell) => cell.connected), sum((cell) => cell.passed - cell.connected)],
      activated: [sum((cell) => cell.activated), sum((cell) => cell.passed - cell.activated)],
      refused: [sum((cell) => cell.refused)],
      between: [sum((cell) => cell.connected - cell.activated)],
    };
    for (const [name, values] of Object.entries(counts)) {
      if (!values.some(isFew) || !isIn(known, vector([...parts[name as keyof typeof parts]], region)))
        continue;
      found.push(`${name} of ${region.join('+')}: ${values.join(' / ')}`);
    }
  }
  return found;
}

/** Orthonormal, of what the rows span. */
function basisOf(rows: number[][]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = without(basis, without(basis, row));
    const length = Math.hypot(...rest);
    if (length > 1e-9) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

const without = (basis: number[][], row: number[]): number[] =>
  basis.reduce((rest, one) => {
    const share = one.reduce((sum, value, at) => sum + value * rest[at]!, 0);
    return rest.map((value, at) => value - share * one[at]!);
  }, row);

const isIn = (basis: number[][], row: number[]): boolean => Math.hypot(...without(basis, row)) < 1e-6;
