import type { EntityManager } from 'typeorm';
import { publisherName } from '../platform/publisher.js';
import { findAccount } from './account.queries.js';
import type { Actor } from './actor.js';
import { areaNames } from './area-names.queries.js';

/** Who writes, with office: "Petra Wolf (Olbernhau)", "Jan Krause (Digitalagentur Sachsen)". */
export async function inviterOf(manager: EntityManager, actor: Actor): Promise<string> {
  const row = await findAccount(manager, actor.accountId);
  const names = await areaNames(manager, actor.areas);
  const office = actor.areas.map((key) => names.get(key) ?? key).join(', ') || publisherName();
  return row?.name ? `${row.name} (${office})` : office;
}
