import type { Point } from './area-projection.js';
import type { Shape } from './area-shape.js';

/** What a geometry turned out to be; `shape` is in the coordinate system it came in. */
export type Found =
  | { kind: 'area'; shape: Shape; heights: boolean }
  | { kind: 'empty' }
  | { kind: 'curve' }
  | { kind: 'other'; what: string };

const NAMES: Record<number, string> = {
  1: 'ein Punkt',
  2: 'eine Linie',
  4: 'eine Gruppe von Punkten',
  5: 'eine Gruppe von Linien',
  16: 'ein Körper',
  17: 'ein Dreieck',
};
/** CircularString, CompoundCurve, CurvePolygon, MultiCurve, MultiSurface. */
const CURVES = new Set([8, 9, 10, 11, 12]);
const [POLYGON, MULTI_POLYGON, COLLECTION] = [3, 6, 7];
const MOST_DEPTH = 8;

/** Areas of WKB in either byte order, with or without heights (ISO or the flags of PostGIS). Throws where it is damaged. */
export function readWkb(bytes: Uint8Array): Found {
  return new Reader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)).geometry(0);
}

class Reader {
  private at = 0;
  private isLittle = true;

  constructor(private readonly bytes: Buffer) {}

  geometry(depth: number): Found {
    if (depth > MOST_DEPTH) throw new Error('nested too deep');
    this.isLittle = this.bytes.readUInt8(this.at) === 1;
    this.at += 1;
    const code = this.count();
    const [type, dimensions] = kindOf(code);
    if (code & 0x2000_0000) this.at += 4;
    if (type === POLYGON) return areaOf([this.polygon(dimensions)], dimensions);
    if (type === MULTI_POLYGON || type === COLLECTION) return this.collection(depth);
    return CURVES.has(type) ? { kind: 'curve' } : { kind: 'other', what: NAMES[type] ?? 'etwas Unbekanntes' };
  }

  /** Areas are taken together; beside them nothing else may stand, for its length is not known. */
  private collection(depth: number): Found {
    const count = this.count();
    const shape: Shape = [];
    let heights = false;
    for (let i = 0; i < count; i++) {
      const found = this.geometry(depth + 1);
      if (found.kind === 'area') {
        for (const part of found.shape) shape.push(part);
        heights ||= found.heights;
      } else if (found.kind !== 'empty') return found;
    }
    return shape.length ? { kind: 'area', shape, heights } : { kind: 'empty' };
  }

  private polygon(dimensions: number): Point[][] {
    return Array.from({ length: this.length(4) }, () =>
      Array.from({ length: this.length(8 * dimensions) }, () => this.point(dimensions)),
    );
  }

  private point(dimensions: number): Point {
    const point = [this.double(this.at), this.double(this.at + 8)] as const;
    this.at += 8 * dimensions;
    return point;
  }

  private double(at: number): number {
    return this.isLittle ? this.bytes.readDoubleLE(at) : this.bytes.readDoubleBE(at);
  }

  private count(): number {
    const value = this.isLittle ? this.bytes.readUInt32LE(this.at) : this.bytes.readUInt32BE(this.at);
    this.at += 4;
    return value;
  }

  /** A count of things of at least so many bytes: one that the rest of the bytes cannot hold is damage, not memory. */
  private length(bytesEach: number): number {
    const count = this.count();
    if (count * bytesEach > this.bytes.length - this.at) throw new Error('cut off');
    return count;
  }
}

const areaOf = (shape: Shape, dimensions: number): Found =>
  shape.some((part) => part.length) ? { kind: 'area', shape, heights: dimensions > 2 } : { kind: 'empty' };

/** Type and number of coordinates: ISO counts 1000 for Z, 2000 for M, 3000 for both; PostGIS sets the highest bits. */
function kindOf(code: number): [type: number, dimensions: number] {
  const flags = (code & 0x8000_0000 ? 1 : 0) + (code & 0x4000_0000 ? 1 : 0);
  const plain = code & 0x0fff_ffff;
  const iso = Math.floor(plain / 1000);
  return [plain % 1000, 2 + Math.max(flags, iso === 3 ? 2 : iso > 0 ? 1 : 0)];
}
