import { CellBuffer } from './cell-buffer.js';
import { SHARES } from './cell-bands.js';
import { type DemoTarget, supply } from './demo-coverage.js';
import { type DemoMunicipality, settle } from './demo-settlements.js';

export interface DemoInput {
  municipalities: readonly DemoMunicipality[];
  targetOf: (districtAgs: string) => DemoTarget;
}

/** Copies of a Land stand side by side, this many in a row, and so many cells apart. */
const COPIES_A_ROW = 4;
const COPY_STEP = 2_400;
/** Keys of copied Gemeinden begin with 70 and more, which no Land has. */
const FIRST_COPY_STATE = 70;

/**
 * Invented inhabited cells in EPSG:3035, the same on every run: settlements by population, speeds by the published
 * shares of the Kreise. `scale` repeats the Land in space: 10 gives the three million cells of Germany.
 */
export function demoCells({ municipalities, targetOf }: DemoInput, { scale = 1 } = {}): CellBuffer {
  const settled = settle(municipalities);
  const shares = supply(settled, municipalities, targetOf);
  const cells = new CellBuffer();
  for (let copy = 0; copy < scale; copy++) {
    const [east, north] = [(copy % COPIES_A_ROW) * COPY_STEP, Math.floor(copy / COPIES_A_ROW) * COPY_STEP];
    settled.gx.forEach((gx, i) => {
      const ags = municipalities[settled.municipality[i]!]!.ags;
      const key = copy === 0 ? ags : `${FIRST_COPY_STATE + copy}${ags.slice(2)}`;
      cells.add(gx - east, settled.gy[i]! + north, Number(key), settled.households[i]!, shares, i * SHARES);
    });
  }
  return cells.sorted();
}
