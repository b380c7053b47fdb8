import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../src/platform/data-source.js';
import { DatabaseBridge } from '../src/platform/database-bridge.js';
import { databaseTemplate } from '../src/platform/database-template.js';
import { emptied, type Portrait, portraitOf } from './emptied.js';
import { discard, giveBack, type SharedDatabase, take } from './shared-databases.js';

/** By template: what a database made from it looks like before anybody used it. */
const portraits = new Map<string, Portrait>();

/** A database as its template is: new, or one that was used and is empty again. */
export async function openEmbedded() {
  const template = await databaseTemplate();
  for (;;) {
    const lent = await take(template);
    const bridge = new DatabaseBridge(lent.worker);
    const db = await new DataSource(dataSourceOptions({ stream: bridge.stream })).initialize();
    if (await asNew(db, lent)) return { db, embedded: true, close: () => end(db, bridge, lent) };
    await db.destroy();
    await discard(lent);
  }
}

async function asNew(db: DataSource, { template, used }: SharedDatabase): Promise<boolean> {
  const known = portraits.get(template);
  if (used) return emptied(db, known!);
  if (!known) portraits.set(template, await portraitOf(db));
  return true;
}

async function end(db: DataSource, bridge: DatabaseBridge, lent: SharedDatabase): Promise<void> {
  if (db.isInitialized) await db.destroy();
  await bridge.leave();
  await giveBack(lent);
}
