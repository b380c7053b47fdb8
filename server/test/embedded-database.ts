import type { Worker } from 'node:worker_threads';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/data-source.js';
import { DatabaseBridge } from '../src/platform/database-bridge.js';
import { databaseTemplate } from '../src/platform/database-template.js';
import { emptied, type Portrait, portraitOf } from './emptied.js';

interface Lent {
  worker: Worker;
  used: boolean;
}

/** The databases that outlive a test file (environment.mjs). */
interface Embedded {
  portrait(template: string): string | undefined;
  keepPortrait(template: string, portrait: string): void;
  take(template: string): Promise<Lent>;
  giveBack(lent: Lent): Promise<void>;
  discard(lent: Lent): Promise<void>;
}

const { embedded } = globalThis as unknown as { embedded: Embedded };

/** A database as its template is: new, or one that was used and is empty again. */
export async function openEmbedded() {
  const template = await databaseTemplate();
  for (;;) {
    const lent = await embedded.take(template);
    const bridge = new DatabaseBridge(lent.worker);
    const db = await new DataSource(dataSourceOptions({ stream: bridge.stream })).initialize();
    if (await asNew(db, template, lent.used))
      return { db, embedded: true, close: () => end(db, bridge, lent) };
    await db.destroy();
    await embedded.discard(lent);
  }
}

async function asNew(db: DataSource, template: string, used: boolean): Promise<boolean> {
  const known = embedded.portrait(template);
  if (used) return emptied(db, JSON.parse(known!) as Portrait);
  if (!known) embedded.keepPortrait(template, JSON.stringify(await portraitOf(db)));
  return true;
}

async function end(db: DataSource, bridge: DatabaseBridge, lent: Lent): Promise<void> {
  if (db.isInitialized) await db.destroy();
  await bridge.leave();
  await embedded.giveBack(lent);
}
