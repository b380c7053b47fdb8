import type { Polygon, Ring } from './ring.js';

const POLYGON = 3;
const MULTI_POLYGON = 6;

/**
 * Reads what ST_AsTWKB(…, 0) makes of polygons: whole numbers as differences to the point before, which is a fifth of
 * WKB. Format: https://github.com/TWKB/Specification. No bounding box, size or id list is asked for, so none is read.
 */
export function readTwkb(bytes: Uint8Array): Polygon[] {
  const reader = new TwkbReader(bytes);
  const type = reader.byte() & 0x0f;
  const flags = reader.byte();
  if (flags & 0x10) return [];
  if (flags !== 0) throw new Error(`unexpected TWKB flags ${flags}`);
  if (type === POLYGON) return [reader.polygon()];
  if (type !== MULTI_POLYGON) throw new Error(`unexpected TWKB geometry type ${type}`);
  const polygons: Polygon[] = [];
  for (let left = reader.varint(); left > 0; left--) polygons.push(reader.polygon());
  return polygons;
}

class TwkbReader {
  private at = 0;
  private x = 0;
  private y = 0;

  constructor(private readonly bytes: Uint8Array) {}

  byte(): number {
    return this.bytes[this.at++]!;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }

  /** Zigzag: 0, -1, 1, -2, … */
  private difference(): number {
    const value = this.varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  polygon(): Polygon {
    const rings: Polygon = [];
    for (let left = this.varint(); left > 0; left--) rings.push(this.ring());
    return rings;
  }

  private ring(): Ring {
    const count = this.varint();
    const ring: Ring = [];
    for (let i = 0; i < count; i++) ring.push((this.x += this.difference()), (this.y += this.difference()));
    const last = ring.length - 2;
    if (count > 1 && ring[0] === ring[last] && ring[1] === ring[last + 1]) ring.length = last;
    return ring;
  }
}
