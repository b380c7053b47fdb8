import type { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { decodeCursor, encodeCursor } from '../../platform/cursor.js';
import { dataVersion } from '../../platform/data-version.js';
import { todayInBerlin } from '../calendar.js';
import { careOf } from '../work-list/care.js';
import { carePlace, needsCare } from '../work-list/care-rules.js';
import { milestonesOf, nextMilestoneOf } from '../promise/promise.js';
import type { CareDto, RecordItemDto, RecordQuery } from './record.dto.js';
import {
  type KeyRow,
  type ListedRow,
  listRecords,
  type RecordFilter,
  recordKeys,
  recordsById,
  statusCounts,
} from './record-list.queries.js';
import { mayEdit, readableAreas } from './record-scope.js';
import { countsOf, publicStateOfRow } from './record-view.js';
import { statuses } from '../words.js';

const position = z.tuple([z.string(), z.int().min(1)]);
const carePosition = z.tuple([z.int(), z.string(), z.string(), z.int()]);
const changedPosition = z.tuple([z.iso.datetime(), z.int().min(1)]);

/** Projects in the own scope, published or not. */
export async function listOf(db: DataSource, actor: Actor, { limit, after, ...query }: RecordQuery) {
  const areas = readableAreas(actor);
  const { sort, care, ...filter } = query;
  const counts = await statusCounts(db, filter, areas);
  const found =
    sort === 'care' || care !== undefined
      ? await byCare(db, query, areas, { after, limit })
      : await byRow(db, filter, areas, { sort, after, limit, cursorOf: query });
  const all = counts.filter(({ status }) => !filter.status || status === filter.status);
  return {
    items: await itemsOf(db, actor, found.rows, found.care),
    next: found.next,
    total: found.total ?? all.reduce((sum, { count }) => sum + count, 0),
    statusCounts: Object.keys(statuses).flatMap((status) => counts.filter((one) => one.status === status)),
    asOf: now().toISOString(),
    dataVersion: await dataVersion(db),
  };
}

interface Found {
  rows: ListedRow[];
  next: string | null;
  /** null: it follows from the counts. */
  total: number | null;
  care: Map<number, CareDto[]>;
}

interface RowPage {
  sort: 'name' | 'changed';
  after: string | undefined;
  limit: number;
  /** What the cursor is made for. */
  cursorOf: object;
}

async function byRow(
  db: DataSource,
  filter: RecordFilter,
  areas: string[] | null,
  { sort, after, limit, cursorOf }: RowPage,
): Promise<Found> {
  const shape = sort === 'name' ? position : changedPosition;
  const behind = after ? decodeCursor(after, cursorOf, shape) : null;
  const found = await listRecords(db, filter, areas, { sort, after: behind, limit: limit + 1 });
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  const value = (row: ListedRow) => (sort === 'name' ? row.sort_name : row.changed_at.toISOString());
  const next = found.length > limit && last ? encodeCursor(cursorOf, [value(last), last.id]) : null;
  return { rows, next, total: null, care: await careOf(db, idsOf(rows), todayInBerlin()) };
}

/** What needs care is known by rules, not by a column: all of the filter are looked at, and a page of them is shown. */
async function byCare(
  db: DataSource,
  { sort, care: wanted, ...filter }: Omit<RecordQuery, 'limit' | 'after'>,
  areas: string[] | null,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<Found> {
  const cursorOf = { sort, care: wanted, ...filter };
  const all = await recordKeys(db, filter, areas);
  const care = await careOf(db, idsOf(all), todayInBerlin());
  const needy = all.filter(
    ({ id }) => wanted === undefined || (wanted === 'yes') === needsCare(care.get(id) ?? []),
  );
  const placed = needy.map((row) => ({ row, place: places[sort](row, care.get(row.id)) }));
  placed.sort((a, b) => compare(a.place, b.place));
  const behind = after ? decodeCursor(after, cursorOf, carePosition) : null;
  const rest = behind ? placed.filter(({ place }) => compare(place, behind) > 0) : placed;
  const page = rest.slice(0, limit);
  const next = rest.length > limit ? encodeCursor(cursorOf, page.at(-1)!.place) : null;
  return { rows: await recordsById(db, idsOf(page.map(({ row }) => row))), next, total: needy.length, care };
}

const idsOf = (rows: KeyRow[]): number[] => rows.map(({ id }) => id);

type Place = [rank: number, day: string, sortName: string, id: number];

/** By which a page is sorted and goes on. By care: the worst first, of those the one that was due first. */
const places: Record<RecordQuery['sort'], (row: KeyRow, care: CareDto[] | undefined) => Place> = {
  name: (row) => [0, '', row.sort_name, row.id],
  changed: (row) => [-row.changed_at.getTime(), '', '', -row.id],
  care: (row, care) => [...carePlace(care), row.sort_name, row.id],
};

function compare(a: Place, b: Place): number {
  for (const index of [0, 1, 2, 3] as const) if (a[index] !== b[index]) return a[index] < b[index] ? -1 : 1;
  return 0;
}

export async function itemsOf(
  db: DataSource,
  actor: Actor,
  rows: ListedRow[],
  care: Map<number, CareDto[]>,
): Promise<RecordItemDto[]> {
  const milestones = await milestonesOf(db, idsOf(rows), todayInBerlin());
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    name: row.name,
    kind: row.kind,
    status: row.status,
    statusSince: row.status_since,
    publicState: publicStateOfRow(row),
    isDemo: row.is_demo,
    recipientName: row.recipient_name,
    municipalityCount: row.municipalityCount,
    lotCount: row.lotCount,
    counts: countsOf(row),
    nextMilestone: nextMilestoneOf(milestones.get(row.id) ?? []),
    reportedAt: row.reported_at?.toISOString() ?? null,
    care: care.get(row.id) ?? [],
    mayEdit: mayEdit(actor, row.managed_by),
  }));
}
