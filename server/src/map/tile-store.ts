import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { DataSource } from 'typeorm';
import type { Layer, LayerContent } from './layers.js';
import { markChangedAreas } from './mark-dirty.js';
import {
  findTile,
  insertTile,
  lockDirtyTile,
  lookUpTile,
  storeFresh,
  type StoredTile,
} from './tile.queries.js';
import type { TileAddress } from './web-mercator.js';

const zip = promisify(gzip);
const GZIP_LEVEL = 6;

export interface FoundTile {
  /** null: nothing there. */
  gz: Buffer | null;
  /** True: exactly what the v that was asked for stands for, so it may be kept for ever. */
  isFinal: boolean;
}

/** Finished tiles of the table `tile`; what is missing or dirty there is drawn when asked for, once. */
export class TileStore {
  private readonly drawing = new Map<string, Promise<Buffer | null>>();

  constructor(private readonly db: DataSource) {}

  /**
   * The tile as it is now. An old v is answered with today's tile of the same edition, or else of the newest: a page
   * that was opened before goes on without holes, but may not keep what it gets.
   */
  async find(layer: Layer, address: TileAddress, v: string | null): Promise<FoundTile> {
    if (address.z < layer.minzoom) return { gz: null, isFinal: false };
    const asked = v === null ? null : readVersion(layer, v);
    if (asked) {
      const tile = await this.lookUp(layer, asked.key, address);
      const isFinal = tile.current === asked.version;
      if (isFinal && tile.dirty === false) return { gz: tile.gz, isFinal };
    }
    const content = (asked && (await layer.open(this.db, { id: asked.id }))) ?? (await layer.open(this.db));
    if (!content) return { gz: null, isFinal: false };
    const tile = await this.lookUp(layer, content.key, address);
    return { gz: await this.fresh(layer, content, address, tile), isFinal: content.v === v };
  }

  /** Where edits have left word, their tiles become dirty first. */
  private async lookUp(layer: Layer, key: string, address: TileAddress): Promise<StoredTile> {
    for (;;) {
      const tile = await lookUpTile(this.db, layer, key, address);
      if (!tile.hasWord) return tile;
      await markChangedAreas(this.db);
    }
  }

  private fresh(layer: Layer, content: LayerContent, address: TileAddress, tile: StoredTile) {
    if (tile.dirty === false) return tile.gz;
    // The v is part of it: whoever saw a newer one must not get what is being drawn from the older data.
    const name = `${layer.name}/${content.v}/${tile.current}/${address.z}/${address.x}/${address.y}`;
    const begun = this.drawing.get(name);
    if (begun) return begun;
    const drawn = (
      tile.dirty ? redraw(this.db, layer, content, address) : draw(this.db, layer, content, address)
    ).finally(() => this.drawing.delete(name));
    this.drawing.set(name, drawn);
    return drawn;
  }
}

/** Draws and stores a tile that is missing. Empty ones are not stored: addresses without anything are countless. */
export async function draw(db: DataSource, layer: Layer, content: LayerContent, address: TileAddress) {
  const gz = await compress(await content.render(db, address));
  if (gz) await insertTile(db, layer.name, content.key, address, gz);
  return gz;
}

/**
 * Draws a dirty tile anew. Its row is locked meanwhile, so an edit that comes in between marks it dirty again after us
 * and is not lost.
 */
function redraw(db: DataSource, layer: Layer, content: LayerContent, address: TileAddress) {
  return db.transaction(async (manager) => {
    if (await lockDirtyTile(manager, layer.name, content.key, address)) {
      const gz = await compress(await content.render(manager, address));
      await storeFresh(manager, layer.name, content.key, [address], [gz]);
      return gz;
    }
    return (await findTile(manager, layer.topic, layer.name, content.key, address)).gz;
  });
}

export async function compress(tile: Buffer | null): Promise<Buffer | null> {
  return tile && zip(tile, { level: GZIP_LEVEL });
}

/** `1.7-42`: form of drawing, edition, version of the topic; `1.42` where the layer has no editions. */
function readVersion(layer: Layer, v: string): { key: string; id: number; version: number } | null {
  const match = /^(\d{1,4})\.(\d{1,9})(?:-(\d{1,9}))?$/.exec(v);
  if (!match || Number(match[1]) !== layer.form || (match[3] !== undefined) !== layer.hasEditions)
    return null;
  return { key: `${match[1]}.${match[2]}`, id: Number(match[2]), version: Number(match[3] ?? match[2]) };
}

/** The edition in a key under which tiles are stored. */
export const idOfKey = (key: string): number => Number(key.split('.')[1]);
