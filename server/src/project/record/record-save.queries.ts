import { randomInt } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Facts } from '../case.js';
import type { RecordBody } from './record-body.dto.js';
import type { ProjectStatus } from '../words.js';

/** What of a record is edited in one form, whole: what was left out has the value that is stored. */
export type RecordWords = RecordBody & { reference: string; managedBy: string[]; sortName: string };

/** Columns with the value of each, in one order for insert and update. */
const COLUMNS: [column: string, value: (words: RecordWords) => unknown, place?: (n: string) => string][] = [
  ['reference', (words) => words.reference],
  ['name', (words) => words.name],
  ['cluster_label', (words) => words.clusterLabel || null],
  ['description', (words) => words.description || null],
  ['kind', (words) => words.kind],
  ['guideline_version_id', (words) => words.guidelineVersionId],
  ['call_id', (words) => words.callId],
  ['recipient_type', (words) => words.recipientType],
  ['recipient_name', (words) => words.recipientName || null],
  ['recipient_area', (words) => words.recipientArea],
  ['managed_by', (words) => words.managedBy],
  ['technology', (words) => words.technology],
  ['model', (words) => words.model],
  ...(
    [
      ['total_cost', 'total'],
      ['federal_share', 'federal'],
      ['state_share', 'state'],
      ['own_share', 'own'],
      ['third_share', 'third'],
    ] as const
  ).map(([column, share]): (typeof COLUMNS)[number] => [
    column,
    ({ costs }) => costs[share] ?? null,
    (n) => `${n}::numeric / 100`,
  ]),
  ['cost_basis', ({ costs }) => costs.basis ?? null],
  ['eligible_addresses', ({ counts }) => counts.eligible ?? null],
  ['funded_addresses', ({ counts }) => counts.funded ?? null],
  ['reserve_extension_addresses', ({ counts }) => counts.reserveExtension ?? null],
  ['homes_passed', ({ counts }) => counts.passed ?? null],
  ['homes_connected', ({ counts }) => counts.connected ?? null],
  ['homes_activated', ({ counts }) => counts.activated ?? null],
  ['counts_on', ({ counts }) => counts.countsOn ?? null],
  ['sort_name', (words) => words.sortName],
];
const NAMES = COLUMNS.map(([column]) => column).join(', ');
const PLACES = COLUMNS.map(([, , place = (n: string) => n], index) => place(`$${index + 2}`)).join(', ');
const valuesOf = (words: RecordWords) => COLUMNS.map(([, value]) => value(words));

/** A new project, in the status in which its life cycle begins. */
export async function insertProject(
  manager: EntityManager,
  words: RecordWords,
  begun: { status: ProjectStatus; on: string; moment: Date },
): Promise<number> {
  const last = COLUMNS.length + 2;
  const [row] = await manager.query(
    `INSERT INTO project (status, ${NAMES}, status_since, reported_at)
     VALUES ($1, ${PLACES}, $${last}, $${last + 1}) RETURNING id`,
    [begun.status, ...valuesOf(words), begun.on, begun.moment],
  );
  return row.id;
}

export async function updateProject(manager: EntityManager, id: number, words: RecordWords): Promise<void> {
  await manager.query(`UPDATE project SET (${NAMES}) = ROW (${PLACES}) WHERE id = $1`, [
    id,
    ...valuesOf(words),
  ]);
}

export async function updateFacts(manager: EntityManager, id: number, facts: Facts): Promise<void> {
  await manager.query(`UPDATE project SET facts = $2 WHERE id = $1 AND facts <> $2::jsonb`, [
    id,
    JSON.stringify(facts),
  ]);
}

type Municipalities = RecordBody['municipalities'];

/** Of the Gemeinden that stay only those are written whose count is another. */
export async function replaceMunicipalities(
  manager: EntityManager,
  id: number,
  municipalities: Municipalities,
): Promise<void> {
  const keys = municipalities.map(({ ags }) => ags);
  await manager.query(`DELETE FROM project_municipality WHERE project_id = $1 AND ags <> ALL ($2::text[])`, [
    id,
    keys,
  ]);
  await manager.query(
    `INSERT INTO project_municipality AS m (project_id, ags, address_count)
     SELECT $1, ags, count FROM unnest($2::text[], $3::int[]) AS new (ags, count)
     ON CONFLICT (project_id, ags) DO UPDATE SET address_count = excluded.address_count
      WHERE m.address_count IS DISTINCT FROM excluded.address_count`,
    [id, keys, municipalities.map(({ addressCount }) => addressCount)],
  );
}

/** Gemeinden in which the list has addresses, but which are none of these. */
export const leftWithAddresses = (
  manager: EntityManager,
  id: number,
  keys: readonly string[],
): Promise<{ name: string; addresses: number }[]> =>
  manager.query(
    `SELECT m.name, count(*)::int AS addresses FROM address a JOIN municipality m ON m.ags = a.ags
      WHERE a.project_id = $1 AND a.ags <> ALL ($2::text[]) GROUP BY m.ags, m.name ORDER BY m.ags`,
    [id, keys],
  );

/**
 * By chance among those that are free: 14625-4711. A number of the row would tell everyone who sees two published ones how
 * many there are between them that nobody may know of. Whoever asks at the same time waits.
 */
export async function newReference(manager: EntityManager, prefix: string): Promise<string> {
  await manager.query(`SELECT pg_advisory_xact_lock(hashtext('project.reference'))`);
  for (const end of [10_000, 1_000_000]) {
    const tried = Array.from({ length: TRIES }, () => `${prefix}-${randomInt(end / 10, end)}`);
    const [free] = await manager.query(
      `SELECT tried.reference FROM unnest($1::text[]) WITH ORDINALITY AS tried (reference, place)
        WHERE NOT EXISTS (SELECT FROM project p WHERE p.reference = tried.reference) ORDER BY place LIMIT 1`,
      [tried],
    );
    if (free) return free.reference;
  }
  throw new Error(`No reference is free: ${prefix}`);
}
const TRIES = 20;

export async function commercialLots(manager: EntityManager, id: number): Promise<number[]> {
  const rows: { number: number }[] = await manager.query(
    `SELECT number FROM lot WHERE project_id = $1 AND commercial ORDER BY number`,
    [id],
  );
  return rows.map(({ number }) => number);
}
