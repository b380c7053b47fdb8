import fs from 'node:fs/promises';
import path from 'node:path';
import type { BasemapImage } from './basemap-source.js';
import type { TileAddress } from './web-mercator.js';

const ENDINGS: Record<string, string> = {
  'image/png': '.png',
  'image/jpeg': '.jpg',
  'image/webp': '.webp',
  'image/gif': '.gif',
  '': '.none',
};
const MOST_BYTES = 256 * 1024 * 1024;

export interface KeptImage extends BasemapImage {
  fetchedAt: number;
}

/** Pictures kept in a folder over restarts, the oldest leave first when there are too many. */
export class BasemapFiles {
  private used: Promise<number> | null = null;

  constructor(
    private readonly folder: string,
    private readonly limit = MOST_BYTES,
  ) {}

  async read(address: TileAddress): Promise<KeptImage | null> {
    for (const [type, ending] of Object.entries(ENDINGS)) {
      try {
        const file = this.file(address, ending);
        const { mtimeMs } = await fs.stat(file);
        return { type, bytes: await fs.readFile(file), fetchedAt: mtimeMs };
      } catch {
        // not there with this ending
      }
    }
    return null;
  }

  /** Beside its place and then renamed, so that nobody reads half a picture. */
  async write(address: TileAddress, image: BasemapImage): Promise<void> {
    const file = this.file(address, ENDINGS[image.type]!);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(`${file}.unfinished`, image.bytes);
    for (const ending of Object.values(ENDINGS)) await fs.rm(this.file(address, ending), { force: true });
    await fs.rename(`${file}.unfinished`, file);
    this.used = this.room().then((used) => used + image.bytes.length);
    if ((await this.used) > this.limit) await this.removeOldest();
  }

  private file({ z, x, y }: TileAddress, ending: string): string {
    return path.join(this.folder, `${z}`, `${x}`, `${y}${ending}`);
  }

  private room(): Promise<number> {
    this.used ??= this.list().then((files) => files.reduce((sum, { size }) => sum + size, 0));
    return this.used;
  }

  private async list(): Promise<{ name: string; size: number; time: number }[]> {
    const names = await fs.readdir(this.folder, { recursive: true }).catch(() => []);
    const files = await Promise.all(
      names.map(async (name) => {
        const stat = await fs.stat(path.join(this.folder, name)).catch(() => null);
        return stat?.isFile() ? [{ name, size: stat.size, time: stat.mtimeMs }] : [];
      }),
    );
    return files.flat();
  }

  /** Down to four fifths, so that this is not done for every picture. */
  private async removeOldest(): Promise<void> {
    const files = (await this.list()).sort((a, b) => a.time - b.time);
    let used = files.reduce((sum, { size }) => sum + size, 0);
    for (const { name, size } of files) {
      if (used <= this.limit * 0.8) break;
      await fs.rm(path.join(this.folder, name), { force: true });
      used -= size;
    }
    this.used = Promise.resolve(used);
  }
}
