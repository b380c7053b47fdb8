import type { DataSource } from 'typeorm';
import type { Funder } from '../src/funding/words.js';

/* Funding cases and what hangs on them, straight into the database: what the rules of writing say of them is not asked. */

/** Amounts in euros, as they are stored. */
type Row = Record<string, unknown>;

async function insert(db: DataSource, table: string, row: Row): Promise<void> {
  const names = Object.keys(row);
  await db.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
}

export async function insertCase(
  db: DataSource,
  projectId: number,
  { funders = ['federal', 'state'] as Funder[], ...row }: Row & { funders?: Funder[] } = {},
): Promise<number> {
  await insert(db, 'funding_case', { project_id: projectId, opened_on: '2023-05-01', ...row });
  for (const funder of funders)
    await insert(db, 'grant_track', { project_id: projectId, funder, status_since: '2023-05-01' });
  return projectId;
}

/** Confirmed, unless it says otherwise. */
export const insertNotice = (db: DataSource, projectId: number, funder: Funder, row: Row = {}) =>
  insert(db, 'notice', {
    project_id: projectId,
    funder,
    number: 1,
    kind: 'provisional',
    dated: '2023-12-15',
    issuing_body: funder === 'federal' ? 'PwC' : 'Landesdirektion Sachsen',
    amount: 1_000_000,
    state: 'confirmed',
    recorded_at: '2024-01-02T08:00:00Z',
    decided_at: '2024-01-03T08:00:00Z',
    ...row,
  });

export const insertPayout = (db: DataSource, projectId: number, funder: Funder, row: Row = {}) =>
  insert(db, 'payout_request', {
    project_id: projectId,
    funder,
    number: 1,
    status_since: '2025-01-01',
    requested_amount: 100_000,
    ...row,
  });
