import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { careOf } from '../work-list/care.js';
import type { CareDto, RecordItemDto } from './record.dto.js';
import { itemsOf } from './record-list.js';
import { listedRows } from './record-list.queries.js';

/** Projects as lists of records show them, in the order of the numbers. That they may be read is asked before. */
export async function recordItems(
  db: DataSource,
  actor: Actor,
  ids: readonly number[],
  today: string,
  care?: Map<number, CareDto[]>,
): Promise<RecordItemDto[]> {
  if (ids.length === 0) return [];
  return itemsOf(db, actor, await listedRows(db, ids), care ?? (await careOf(db, ids, today)));
}
