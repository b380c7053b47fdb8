import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Facts } from '../src/project/case.js';
import type { ProjectRow } from '../src/project/project-row.js';
import type { PublicationKind } from '../src/project/words.js';
import { pdf } from './things-of-others.js';

/* Projects and what hangs on them, straight into the database: what the rules of writing say of them is not asked. */

/** As its columns are called; amounts in euros, as they are stored. */
export type ProjectOptions = Partial<Omit<ProjectRow, 'id' | 'facts'>> & {
  facts?: Facts;
  municipalities?: string[];
};

export async function insertProject(
  db: DataSource,
  { municipalities = ['14521035'], ...options }: ProjectOptions = {},
): Promise<number> {
  const row = {
    reference: `test-${randomUUID().slice(0, 8)}`,
    name: 'Cluster 12',
    kind: 'funded',
    recipient_type: 'municipality',
    recipient_name: 'Stadt Aue-Bad Schlema',
    managed_by: municipalities,
    technology: 'ftth',
    status: 'idea',
    status_since: '2019-01-01',
    sort_name: 'cluster 12',
    ...options,
    facts: JSON.stringify(options.facts ?? {}),
  };
  const names = Object.keys(row);
  const [{ id }] = await db.query(
    `INSERT INTO project (${names.join(', ')}) VALUES (${names.map((_, at) => `$${at + 1}`).join(', ')}) RETURNING id`,
    Object.values(row),
  );
  for (const ags of municipalities)
    await db.query(`INSERT INTO project_municipality (project_id, ags) VALUES ($1, $2)`, [id, ags]);
  return id;
}

/** A guideline version, as the seed has it, with its figures; answers its id. */
export async function insertGuideline(
  db: DataSource,
  { id = 'white_spot_2018', dated = '2018-07-03', parameters = {} as Record<string, unknown> } = {},
): Promise<string> {
  await db.query(
    `INSERT INTO programme (id, funder, branch, name, short_name, about, sort)
     VALUES ($1, 'federal', 'infrastructure', 'Weiße Flecken', 'Weiße Flecken', 'Für den Test.', 1)`,
    [`${id}_programme`],
  );
  await db.query(
    `INSERT INTO guideline_version (id, programme_id, name, legal_text, dated, state, source, trust)
     VALUES ($1, $2, 'Weiße Flecken 2018', 'Richtlinie', $3, 'closed', 'Test', 'primary')`,
    [id, `${id}_programme`, dated],
  );
  for (const [name, value] of Object.entries(parameters))
    await db.query(
      `INSERT INTO programme_parameter (guideline_version_id, name, value, label, source, trust)
       VALUES ($1, $2, $3, $2, 'Test', $4)`,
      [id, name, value === null ? null : JSON.stringify(value), value === null ? 'unknown' : 'primary'],
    );
  return id;
}

/** A document of the project; answers its id. */
export async function insertProjectDocument(
  db: DataSource,
  projectId: number,
  uploadedBy: string,
  area = '14521035',
): Promise<string> {
  const sha256 = randomUUID().replaceAll('-', '').padEnd(64, '0');
  await db.query(`INSERT INTO document_part (sha256, part, bytes) VALUES ($1, 0, $2)`, [sha256, pdf]);
  const [{ id }] = await db.query(
    `INSERT INTO document (sha256, area, name, media_type, size, scan, uploaded_by)
     VALUES ($1, $2, 'plan.pdf', 'application/pdf', $3, 'not_scanned', $4) RETURNING id`,
    [sha256, area, pdf.length, uploadedBy],
  );
  await db.query(
    `INSERT INTO project_document (project_id, document_id, kind, title) VALUES ($1, $2, 'other', 'Plan')`,
    [projectId, id],
  );
  return id;
}

/** An open request for publication; answers its number. */
export async function insertPublicationRequest(
  db: DataSource,
  projectId: number,
  kind: PublicationKind,
  by: string,
): Promise<number> {
  const [{ number }] = await db.query(
    `INSERT INTO publication_request (project_id, number, kind, requested_by, requested_at)
     SELECT $1, coalesce(max(number), 0) + 1, $2, $3, now() FROM publication_request WHERE project_id = $1
     RETURNING number`,
    [projectId, kind, by],
  );
  return number;
}

export async function insertOperator(db: DataSource, name = 'Netz Muster GmbH'): Promise<number> {
  const [{ id }] = await db.query(
    `INSERT INTO operator (name, sort_name) VALUES ($1, lower($1::text)) RETURNING id`,
    [name],
  );
  return id;
}

export async function insertLot(
  db: DataSource,
  projectId: number,
  operatorId: number | null,
  number = 1,
): Promise<void> {
  await db.query(`INSERT INTO lot (project_id, number, operator_id) VALUES ($1, $2, $3)`, [
    projectId,
    number,
    operatorId,
  ]);
}

/** With one promise; answers its number. */
export async function insertMilestone(db: DataSource, projectId: number, number = 1): Promise<number> {
  await db.query(`INSERT INTO milestone (project_id, number, kind) VALUES ($1, $2, 'completion')`, [
    projectId,
    number,
  ]);
  await db.query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, recorded_at)
     VALUES ($1, $2, 1, 'quarter', '2027-04-01', '2027-06-30', '2026-01-15', now())`,
    [projectId, number],
  );
  return number;
}

/** Answers its number. */
export async function insertAddress(db: DataSource, projectId: number, number = 1): Promise<number> {
  await db.query(
    `INSERT INTO address (project_id, number, ags, street, house_number, folded, state)
     SELECT $1, $2::int, ags, 'Hauptstraße', $3, 'hauptstrasse ' || $3, 'planned'
       FROM project_municipality WHERE project_id = $1 ORDER BY ags LIMIT 1`,
    [projectId, number, String(number)],
  );
  return number;
}

/** A file of addresses that this account has sent; answers its id. */
export async function insertBulkImport(
  db: DataSource,
  accountId: string,
  projectId: number,
  content = 'Straße;Hausnummer\nHauptstraße;1\n',
): Promise<string> {
  const [{ id }] = await db.query(
    `INSERT INTO bulk_import (kind, project_id, account_id, file_name, bytes, created_at)
     VALUES ('addresses', $1, $2, 'adressen.csv', $3, now()) RETURNING id`,
    [projectId, accountId, Buffer.from(content)],
  );
  return id;
}
