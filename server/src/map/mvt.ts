import Pbf from 'pbf';
import type { Polygon } from './ring.js';
import { EXTENT } from './web-mercator.js';

type Value = string | number;

const TYPES = { points: 1, polygons: 3 };
const CLOSE = 15;

/**
 * One layer of a vector tile (Mapbox Vector Tile 2.1), written feature by feature. Every feature has the same keys;
 * equal values are stored once. Geometry is given in tile units, see `polygonCommands` and `pointCommands`.
 */
export class TileLayerWriter {
  private readonly features = new Pbf();
  private readonly values = new Pbf();
  private readonly strings = new Map<string, number>();
  private readonly numbers = new Map<number, number>();
  private valueCount = 0;
  private featureCount = 0;

  constructor(
    private readonly name: string,
    private readonly keys: readonly string[],
    private readonly of: keyof typeof TYPES = 'polygons',
  ) {}

  get isEmpty(): boolean {
    return this.featureCount === 0;
  }

  /** `id` null: the feature has none. A value for each key, in the order of the keys. */
  add(id: number | null, values: readonly Value[], commands: number[]): void {
    this.features.writeMessage(2, writeFeature, {
      id,
      tags: this.tags(values),
      type: TYPES[this.of],
      commands,
    });
    this.featureCount++;
  }

  finish(): Buffer {
    const tile = new Pbf();
    tile.writeMessage(3, (_layer, pbf) => this.writeLayer(pbf), null);
    return Buffer.from(tile.finish());
  }

  private writeLayer(tile: Pbf): void {
    tile.writeVarintField(15, 2);
    tile.writeStringField(1, this.name);
    append(tile, this.features);
    for (const key of this.keys) tile.writeStringField(3, key);
    append(tile, this.values);
    tile.writeVarintField(5, EXTENT);
  }

  private tags(values: readonly Value[]): number[] {
    const tags: number[] = [];
    for (let key = 0; key < values.length; key++) tags.push(key, this.valueIndex(values[key]!));
    return tags;
  }

  private valueIndex(value: Value): number {
    const known = typeof value === 'string' ? this.strings.get(value) : this.numbers.get(value);
    if (known !== undefined) return known;
    if (typeof value === 'string') this.strings.set(value, this.valueCount);
    else this.numbers.set(value, this.valueCount);
    this.values.writeMessage(4, writeValue, value);
    return this.valueCount++;
  }
}

interface Feature {
  id: number | null;
  tags: number[];
  type: number;
  commands: number[];
}

function writeFeature(feature: Feature, pbf: Pbf): void {
  if (feature.id !== null) pbf.writeVarintField(1, feature.id);
  pbf.writePackedVarint(2, feature.tags);
  pbf.writeVarintField(3, feature.type);
  pbf.writePackedVarint(4, feature.commands);
}

function writeValue(value: Value, pbf: Pbf): void {
  if (typeof value === 'string') pbf.writeStringField(1, value);
  else pbf.writeVarintField(5, value);
}

/** Both hold whole fields already, so their bytes can be put one behind the other. */
function append(target: Pbf, source: Pbf): void {
  const bytes = source.buf.subarray(0, source.pos);
  target.realloc(bytes.length);
  target.buf.set(bytes, target.pos);
  target.pos += bytes.length;
}

/** Drawing commands of polygons whose rings are clean and oriented (`orient`). */
export function polygonCommands(polygons: Polygon[]): number[] {
  const commands: number[] = [];
  let x = 0;
  let y = 0;
  for (const polygon of polygons) {
    for (const ring of polygon) {
      for (let i = 0; i < ring.length; i += 2) {
        if (i === 0) commands.push(9);
        if (i === 2) commands.push(((ring.length / 2 - 1) << 3) | 2);
        commands.push(zigzag(ring[i]! - x), zigzag(ring[i + 1]! - y));
        x = ring[i]!;
        y = ring[i + 1]!;
      }
      commands.push(CLOSE);
    }
  }
  return commands;
}

/** Drawing commands of one point. */
export const pointCommands = (x: number, y: number): number[] => [9, zigzag(x), zigzag(y)];

const zigzag = (value: number): number => (value << 1) ^ (value >> 31);
