// Called millions of times: in the module, because looking up the global Math is slow in the sandbox of the tests.
const { floor, imul } = Math;

/** Chance that is the same on every machine and every start: the demo must not differ between two of them. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    return mix(state) / 2 ** 32;
  };
}

/** A number from 0 to 1 for a place, without memory. */
export function chanceAt(x: number, y: number, seed: number): number {
  return mix(imul(x, 0x27d4eb2d) ^ imul(y, 0x165667b1) ^ imul(seed, 0x9e3779b1)) / 2 ** 32;
}

/** Chance that changes smoothly over `scale` cells. */
export function smoothChance(x: number, y: number, scale: number, seed: number): number {
  const [column, row] = [floor(x / scale), floor(y / scale)];
  const [u, v] = [soft(x / scale - column), soft(y / scale - row)];
  const south = chanceAt(column, row, seed) * (1 - u) + chanceAt(column + 1, row, seed) * u;
  const north = chanceAt(column, row + 1, seed) * (1 - u) + chanceAt(column + 1, row + 1, seed) * u;
  return south * (1 - v) + north * v;
}

const soft = (t: number): number => t * t * (3 - 2 * t);

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the result. */
function mix(value: number): number {
  let h = value | 0;
  h = imul(h ^ (h >>> 16), 0x85ebca6b);
  h = imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
