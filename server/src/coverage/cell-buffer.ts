import { SHARES } from './cell-bands.js';

/** A growing table of cells in typed arrays: three million of them take 220 MB, as objects they would take two GB. */
export class CellBuffer {
  length = 0;
  gx = new Int32Array(1024);
  gy = new Int32Array(1024);
  /** AGS as a number; its leading zero comes back with `agsText`. */
  ags = new Int32Array(1024);
  households = new Int32Array(1024);
  /** SHARES a cell, in hundredths of a percent, NO_SHARE where none is published. */
  shares = new Int16Array(1024 * SHARES);

  add(gx: number, gy: number, ags: number, households: number, shares: ArrayLike<number>, from = 0): void {
    if (this.length === this.gx.length) this.grow();
    const at = this.length++;
    this.gx[at] = gx;
    this.gy[at] = gy;
    this.ags[at] = ags;
    this.households[at] = households;
    for (let i = 0; i < SHARES; i++) this.shares[at * SHARES + i] = shares[from + i]!;
  }

  private grow(): void {
    const wider = <T extends Int32Array | Int16Array>(values: T): T => {
      const grown = new (values.constructor as new (length: number) => T)(values.length * 2);
      grown.set(values);
      return grown;
    };
    this.gx = wider(this.gx);
    this.gy = wider(this.gy);
    this.ags = wider(this.ags);
    this.households = wider(this.households);
    this.shares = wider(this.shares);
  }

  /** Row by row from the south, in a row from west to east: the order of the key and of the running sums. */
  sorted(): CellBuffer {
    const result = new CellBuffer();
    for (const at of this.order())
      result.add(this.gx[at]!, this.gy[at]!, this.ags[at]!, this.households[at]!, this.shares, at * SHARES);
    return result;
  }

  /** Cells are put into their rows first, so that only short pieces need sorting. */
  private order(): Uint32Array {
    const rows = new Map<number, number[]>();
    for (let at = 0; at < this.length; at++) {
      const row = rows.get(this.gy[at]!);
      if (row) row.push(at);
      else rows.set(this.gy[at]!, [at]);
    }
    const order = new Uint32Array(this.length);
    let next = 0;
    for (const gy of [...rows.keys()].sort((a, b) => a - b)) {
      const row = rows.get(gy)!.sort((a, b) => this.gx[a]! - this.gx[b]!);
      order.set(row, next);
      next += row.length;
    }
    return order;
  }
}

export const agsText = (ags: number): string => String(ags).padStart(8, '0');
