import { Refusal } from '../platform/refusal.js';
import { decoderFor, dbfEncoding } from './dbf-encoding.js';

interface Field {
  name: string;
  type: string;
  start: number;
  length: number;
}

/** The attribute table of a Shapefile, wholly in memory: it is small beside the geometry. */
export class DbfTable {
  readonly encoding: string;
  readonly recordCount: number;
  private readonly headerLength: number;
  private readonly recordLength: number;
  private readonly fields: Field[];
  private readonly decode: (bytes: Uint8Array) => string;

  constructor(
    private readonly bytes: Buffer,
    codePageFile: string | null,
  ) {
    if (bytes.length < 33) throw damaged();
    this.recordCount = bytes.readUInt32LE(4);
    this.headerLength = bytes.readUInt16LE(8);
    this.recordLength = bytes.readUInt16LE(10);
    if (this.headerLength < 33 || this.recordLength < 1 || this.headerLength > bytes.length) throw damaged();
    this.encoding = dbfEncoding(codePageFile, bytes[29]!, bytes.subarray(this.headerLength));
    this.decode = decoderFor(this.encoding);
    this.fields = this.readFields();
    if (this.headerLength + this.recordCount * this.recordLength > bytes.length) throw damaged();
  }

  /** Values of one record, null if the record is marked as deleted. */
  record(index: number): Record<string, unknown> | null {
    const start = this.headerLength + index * this.recordLength;
    if (this.bytes[start] === DELETED) return null;
    return Object.fromEntries(this.fields.map((field) => [field.name, this.value(field, start)]));
  }

  private value(field: Field, start: number): unknown {
    const bytes = this.bytes.subarray(start + field.start, start + field.start + field.length);
    const text = this.decode(bytes).replaceAll('\0', ' ').trim();
    if (text === '' || /^\*+$/.test(text)) return null;
    const number = NUMERIC.has(field.type) ? Number(text) : NaN;
    return Number.isFinite(number) ? number : text;
  }

  private readFields(): Field[] {
    const fields: Field[] = [];
    let start = 1;
    for (let at = 32; at + 32 <= this.headerLength && this.bytes[at] !== END_OF_FIELDS; at += 32) {
      const name = this.bytes.subarray(at, at + 11);
      const end = name.indexOf(0);
      const length = this.bytes[at + 16]!;
      fields.push({
        name: this.decode(end < 0 ? name : name.subarray(0, end)).trim(),
        type: String.fromCharCode(this.bytes[at + 11]!),
        start,
        length,
      });
      start += length;
    }
    if (start > this.recordLength) throw damaged();
    return fields;
  }
}

const DELETED = 0x2a;
const END_OF_FIELDS = 0x0d;
const NUMERIC = new Set(['N', 'F']);

function damaged(): Refusal {
  return new Refusal(
    'Die .dbf-Datei des Shapefiles ist beschädigt: bitte die Datei noch einmal herunterladen.',
  );
}
