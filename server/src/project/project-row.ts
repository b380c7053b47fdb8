import type { DataSource, EntityManager } from 'typeorm';
import type {
  CostBasis,
  FundingModel,
  Kind,
  ProjectStatus,
  ProjectTechnology,
  RecipientType,
} from './words.js';

type Db = DataSource | EntityManager;

/** The columns of table project but its area. Days are texts (JJJJ-MM-TT), amounts whole cents. */
export interface ProjectRow {
  id: number;
  reference: string;
  name: string;
  cluster_label: string | null;
  description: string | null;
  kind: Kind;
  guideline_version_id: string | null;
  call_id: string | null;
  recipient_type: RecipientType | null;
  recipient_name: string | null;
  recipient_area: string | null;
  managed_by: string[];
  technology: ProjectTechnology;
  model: FundingModel | null;
  total_cost: number | null;
  federal_share: number | null;
  state_share: number | null;
  own_share: number | null;
  third_share: number | null;
  cost_basis: CostBasis | null;
  status: ProjectStatus;
  status_since: string;
  held_from: ProjectStatus | null;
  facts: Record<string, string | number | boolean | null>;
  eligible_addresses: number | null;
  funded_addresses: number | null;
  reserve_extension_addresses: number | null;
  homes_passed: number | null;
  homes_connected: number | null;
  homes_activated: number | null;
  counts_on: string | null;
  counts_from: 'reported' | 'addresses';
  address_display: 'counts' | 'state_and_quarter';
  published_at: Date | null;
  published_early: boolean;
  reported_at: Date | null;
  is_demo: boolean;
  sort_name: string;
}

const day = (name: string) => `to_char(p.${name}, 'YYYY-MM-DD') AS ${name}`;
const cents = (name: string) => `(p.${name} * 100)::float8 AS ${name}`;

/** Of a table or alias `p`. */
export const PROJECT_COLUMNS = [
  'p.id, p.reference, p.name, p.cluster_label, p.description, p.kind, p.guideline_version_id, p.call_id',
  'p.recipient_type, p.recipient_name, p.recipient_area, p.managed_by, p.technology, p.model',
  ...['total_cost', 'federal_share', 'state_share', 'own_share', 'third_share'].map(cents),
  `p.cost_basis, p.status, ${day('status_since')}, p.held_from, p.facts`,
  'p.eligible_addresses, p.funded_addresses, p.reserve_extension_addresses',
  `p.homes_passed, p.homes_connected, p.homes_activated, ${day('counts_on')}, p.counts_from, p.address_display`,
  'p.published_at, p.published_early, p.reported_at, p.is_demo, p.sort_name',
].join(', ');

export async function findProject(db: Db, id: number): Promise<ProjectRow | null> {
  const [row] = await db.query(`SELECT ${PROJECT_COLUMNS} FROM project p WHERE p.id = $1`, [id]);
  return row ?? null;
}

/** Whoever changes a project or a part of it waits here for the one before. */
export async function lockProject(manager: EntityManager, id: number): Promise<ProjectRow | null> {
  const [row] = await manager.query(`SELECT ${PROJECT_COLUMNS} FROM project p WHERE p.id = $1 FOR UPDATE`, [
    id,
  ]);
  return row ?? null;
}

export const lockProjects = (manager: EntityManager, ids: readonly number[]): Promise<ProjectRow[]> =>
  manager.query(
    `SELECT ${PROJECT_COLUMNS} FROM project p WHERE p.id = ANY ($1::int[]) ORDER BY p.id FOR UPDATE`,
    [ids],
  );

/** Keys of the Gemeinden in it: their officers may read it. */
export async function municipalitiesOf(db: Db, id: number): Promise<string[]> {
  const rows: { ags: string }[] = await db.query(
    `SELECT ags FROM project_municipality WHERE project_id = $1 ORDER BY ags`,
    [id],
  );
  return rows.map(({ ags }) => ags);
}
