import type { DataSource, EntityManager } from 'typeorm';
import { endSubscriptions, holdAddress, type SubscriptionRow } from './subscription.queries.js';
import {
  copySubscription,
  goneSubscriptions,
  joinSubscription,
  moveSubscription,
  stillGone,
  successorOfDistrict,
  successorsOfMunicipality,
} from './subscription-move.queries.js';

/**
 * Where Gemeinden or Kreise merge, the subscriptions move to what follows; where nothing follows they end. Each in a
 * transaction of its own, since each holds an address.
 */
export async function moveSubscriptions(db: DataSource): Promise<void> {
  for (const { id, email } of await goneSubscriptions(db))
    await db.transaction(async (manager) => {
      await holdAddress(manager, email);
      const row = await stillGone(manager, id);
      if (row) await move(manager, row);
    });
}

async function move(manager: EntityManager, row: SubscriptionRow): Promise<void> {
  const column = row.municipality === null ? 'district' : 'municipality';
  const successors = row.municipality
    ? await successorsOfMunicipality(manager, row.municipality)
    : await successorOfDistrict(manager, row.district!);
  const missing: string[] = [];
  for (const { ags: to } of successors)
    if (!(await joinSubscription(manager, { id: row.id, column, to }))) missing.push(to);
  const [first, ...others] = missing;
  for (const to of others) await copySubscription(manager, { id: row.id, column, to });
  if (first) await moveSubscription(manager, { id: row.id, column, to: first });
  else await endSubscriptions(manager, [row]);
}
