import { BasemapFiles, type KeptImage } from './basemap-files.js';
import { basemapAddress, fetchBasemap } from './basemap-source.js';
import { BoundedMemory } from './bounded-memory.js';
import type { TileAddress } from './web-mercator.js';

const MEMORY_BYTES = 32 * 1024 * 1024;
const FRESH_MS = 7 * 24 * 3_600_000;
/** So many pictures are fetched at once, whatever the visitors ask for. */
const MOST_AT_ONCE = 8;
/** Behind a service that no longer answers nobody shall queue for minutes. */
const MOST_WAITING = 64;

/**
 * The background of the map, fetched by the server, so that no visitor's request leaves the origin. Each picture is
 * fetched once, kept in memory and, where a folder is given, on disk; an old one is better than none.
 */
export class Basemap {
  private readonly memory = new BoundedMemory<KeptImage>(MEMORY_BYTES, ({ bytes }) => bytes.length);
  private readonly fetching = new Map<string, Promise<KeptImage>>();
  private readonly waiting: (() => void)[] = [];
  private readonly files: BasemapFiles | null;
  private readonly addressOf: (address: TileAddress) => string;
  private busy = 0;

  constructor(template: string, folder: string | null) {
    this.addressOf = basemapAddress(template);
    this.files = folder === null ? null : new BasemapFiles(folder);
  }

  async find(address: TileAddress): Promise<KeptImage> {
    const name = `${address.z}/${address.x}/${address.y}`;
    const known = this.memory.get(name) ?? (await this.files?.read(address)) ?? null;
    if (known && Date.now() - known.fetchedAt < FRESH_MS) {
      this.memory.set(name, known);
      return known;
    }
    try {
      return await this.fetchOnce(name, address);
    } catch (error) {
      if (known) return known;
      throw error;
    }
  }

  private fetchOnce(name: string, address: TileAddress): Promise<KeptImage> {
    const begun = this.fetching.get(name);
    if (begun) return begun;
    const fetched = this.fetchInTurn(name, address).finally(() => this.fetching.delete(name));
    this.fetching.set(name, fetched);
    return fetched;
  }

  private async fetchInTurn(name: string, address: TileAddress): Promise<KeptImage> {
    if (this.waiting.length >= MOST_WAITING) throw new Error('too many pictures are waited for');
    while (this.busy >= MOST_AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.busy++;
    try {
      const image = { ...(await fetchBasemap(this.addressOf(address))), fetchedAt: Date.now() };
      this.memory.set(name, image);
      // A full disk is no reason to show no picture.
      await this.files?.write(address, image).catch(() => undefined);
      return image;
    } finally {
      this.busy--;
      this.waiting.shift()?.();
    }
  }
}
