import type { DataSource } from 'typeorm';
import { dataVersion } from './data-version.js';

/**
 * Remembers answers that depend on the stored data alone, as long as their data version is the current one: however large
 * the Land, the second visitor's answer costs one look-up. Right for several instances, since the version is read each time.
 */
export class VersionMemory<T extends { dataVersion: string }> {
  private readonly answers = new Map<string, T>();

  constructor(
    private readonly db: DataSource,
    private readonly most = 64,
  ) {}

  async get(key: string, make: () => Promise<T>): Promise<T> {
    const version = await dataVersion(this.db);
    const known = this.answers.get(key);
    if (known?.dataVersion === version) return known;
    const made = await make();
    this.answers.delete(key);
    // Data that changed meanwhile may be in the answer in part only.
    if (made.dataVersion === version) this.answers.set(key, made);
    if (this.answers.size > this.most) this.answers.delete(this.answers.keys().next().value!);
    return made;
  }
}
