import { setTimeout as sleep } from 'node:timers/promises';
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Configuration } from '../platform/configuration.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { type Layer, type LayerContent, layers } from './layers.js';
import { markChangedAreas } from './mark-dirty.js';
import { completeKeys, deleteOldTiles, setComplete, storedTiles } from './tile-job.queries.js';
import { redrawDirty } from './tile-redraw.js';
import { draw } from './tile-store.js';
import type { TileAddress } from './web-mercator.js';

/** One step works so long, then at least as long nothing: the database is free for visitors half of the time. */
const STEP_MS = 25;
const SHORTEST_PAUSE_MS = 5;
const IDLE_PAUSE_MS = 1_000;
const FAILED_PAUSE_MS = 10_000;
const PAUSE_AFTER_EDITS_MS = 1_000;
const DELETED_A_STEP = 500;

/** Whole Länder first, so that the first look at the map finds finished tiles. */
const LAST_LOW_ZOOM = 11;

/**
 * Makes tiles before anybody asks for them: dirty ones anew, then missing ones, and removes those of old versions.
 * In small steps, one at a time. Several instances may run it: what two draw at once is the same tile.
 */
@Injectable()
export class TileJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('tiles');
  private readonly stop = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private missing: AsyncGenerator<void> | null = null;
  /** What the layers showed when missing tiles were last looked for. */
  private seen = '';
  private looked = -Infinity;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION)
    private readonly settings: Pick<Configuration, 'tilesAhead'> = { tilesAhead: true },
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stop.signal.aborted) {
      const begun = performance.now();
      const isBusy = await this.step().catch((error: unknown) => {
        this.log.error('a step of the tile job failed, it goes on later', error);
        this.missing = null;
        this.seen = '';
        return null;
      });
      const worked = Math.max(SHORTEST_PAUSE_MS, performance.now() - begun);
      const pause = isBusy === null ? FAILED_PAUSE_MS : isBusy ? worked : IDLE_PAUSE_MS;
      await sleep(pause, null, { signal: this.stop.signal, ref: false }).catch(() => undefined);
    }
  }

  /** One small piece of work; false: there is nothing to do. */
  async step(): Promise<boolean> {
    await markChangedAreas(this.db);
    if (await redrawDirty(this.db, PAUSE_AFTER_EDITS_MS)) return true;
    await this.lookForChange();
    if (!this.missing) return false;
    const end = performance.now() + STEP_MS;
    while (this.missing && performance.now() < end) {
      if ((await this.missing.next()).done) this.missing = null;
    }
    return true;
  }

  /** Begins anew when the layers show something else, even in the middle of the work. */
  private async lookForChange(): Promise<void> {
    if (performance.now() - this.looked < IDLE_PAUSE_MS / 2) return;
    this.looked = performance.now();
    const shown = await this.shown();
    if (shown === this.seen) return;
    this.seen = shown;
    this.missing = this.makeMissing();
  }

  private async shown(): Promise<string> {
    const keys: string[] = [];
    for (const layer of layers.values()) keys.push(...(await layer.keptKeys(this.db)), '|');
    return keys.join(' ');
  }

  /** Yields after each tile. */
  private async *makeMissing(): AsyncGenerator<void> {
    yield* this.removeOld();
    const complete = await completeKeys(this.db);
    const open: { layer: Layer; content: LayerContent }[] = [];
    for (const layer of layers.values()) {
      const content = this.settings.tilesAhead && (await layer.open(this.db));
      if (content && complete[layer.name] !== content.key) open.push({ layer, content });
    }
    for (const { layer, content } of open)
      for (let z = layer.minzoom; z <= Math.min(LAST_LOW_ZOOM, layer.maxzoom); z++)
        yield* this.makeZoom(layer, content, z);
    for (const { layer, content } of open) {
      for (let z = LAST_LOW_ZOOM + 1; z <= layer.maxzoom; z++) yield* this.makeZoom(layer, content, z);
      await setComplete(this.db, layer.name, content.key);
    }
  }

  private async *makeZoom(layer: Layer, content: LayerContent, z: number): AsyncGenerator<void> {
    const stored = await storedTiles(this.db, layer.name, content.key, z);
    const tiles = (await content.tilesAt(this.db, z)).filter(({ x, y }) => !stored.has(`${x}/${y}`));
    for (const tile of fromAnywhere(tiles)) {
      await draw(this.db, layer, content, tile);
      yield;
    }
  }

  private async *removeOld(): AsyncGenerator<void> {
    for (const layer of layers.values()) {
      const kept = await layer.keptKeys(this.db);
      while (await deleteOldTiles(this.db, layer.name, kept, DELETED_A_STEP)) yield;
    }
  }
}

/** Each instance begins at another place, so that two do not draw the same tiles side by side. */
function fromAnywhere(tiles: TileAddress[]): TileAddress[] {
  const start = Math.floor(Math.random() * tiles.length);
  return [...tiles.slice(start), ...tiles.slice(0, start)];
}
