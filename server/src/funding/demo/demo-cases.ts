import type { DataSource, EntityManager } from 'typeorm';
import { changing } from '../../platform/changing.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import { todayInBerlin } from '../../project/calendar.js';
import { updateAllFollowed } from './demo-cases.queries.js';
import { casesOf, type DemoCaseRows, type DemoProject } from './demo-case-rows.js';
import { toldOf } from './demo-case-story.js';
import { factsFromCase } from '../facts/facts-from-case.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';

type Progress = (done: number, total: number) => void;

/** In the order in which they lean on each other. */
const TABLES = [
  'funding_case',
  'grant_track',
  'notice',
  'payout_request',
  'drawdown_plan',
  'proof',
  'change_request',
  'industry_dialogue',
  'market_survey',
  'rollout_commitment',
  'tender',
  'case_event',
] as const;

/** A case for each funded project of the demo, as its status and its days have it; whole or not there. */
export async function seedDemoCases(db: DataSource, progress: Progress): Promise<void> {
  const today = todayInBerlin();
  await changing(db, async (manager) => {
    const projects = await demoProjects(manager);
    const people = await demoPeople(manager);
    const told = toldOf(projects);
    const cases = projects.map((project) => casesOf(project, told.get(project.id) ?? {}, people, today));
    for (const [at, table] of TABLES.entries()) {
      await insertAll(
        manager,
        table,
        cases.flatMap((rows) => rows[table]),
      );
      progress(at + 1, TABLES.length + 1);
    }
    await followAll(manager, cases);
    await bumpDataVersion(manager, 'project');
    progress(TABLES.length + 1, TABLES.length + 1);
  });
}

/** The facts of the projects follow from their cases, as they do when somebody writes in one. */
async function followAll(manager: EntityManager, cases: DemoCaseRows[]): Promise<void> {
  const ids = cases.map(({ id }) => id);
  const facts = await readCaseFacts(manager, ids, { surroundings: false });
  const followed = cases.map(({ id, cleared }) => ({
    id,
    facts: {
      ...Object.fromEntries(cleared.map((name) => [name, null])),
      ...factsFromCase(facts.get(id)!).facts,
    },
  }));
  await updateAllFollowed(manager, followed);
}

const demoProjects = (manager: EntityManager): Promise<DemoProject[]> =>
  manager.query(
    `SELECT p.id, p.reference, p.status, p.held_from AS "heldFrom", p.facts, p.model, p.guideline_version_id AS guideline,
            v.programme_id AS programme, coalesce(p.recipient_area, p.managed_by[1]) AS recipient, p.recipient_name AS "recipientName",
            (p.total_cost * 100)::float8 AS total, (p.federal_share * 100)::float8 AS federal,
            (p.state_share * 100)::float8 AS state, p.funded_addresses AS addresses, p.homes_passed AS passed,
            (SELECT to_char(e.effective_on, 'YYYY-MM-DD') FROM project_event e WHERE e.project_id = p.id ORDER BY e.id LIMIT 1) AS begun,
            to_char(p.status_since, 'YYYY-MM-DD') AS since,
            coalesce((SELECT json_agg(json_build_object('number', l.number, 'operator', l.operator_id) ORDER BY l.number)
                        FROM lot l WHERE l.project_id = p.id AND NOT l.commercial), '[]') AS lots,
            ARRAY(SELECT o.id FROM operator o WHERE o.is_demo ORDER BY o.id) AS operators,
            (SELECT q.value #>> '{}' FROM programme_parameter q WHERE q.guideline_version_id = p.guideline_version_id
                AND q.call_id = '' AND q.name = 'project_executing_agency') AS agency
       FROM project p LEFT JOIN guideline_version v ON v.id = p.guideline_version_id
      WHERE p.is_demo AND p.kind <> 'commercial' ORDER BY p.id`,
  );

/** Who records and who confirms: two persons. */
async function demoPeople(manager: EntityManager): Promise<{ advisor: string | null; lead: string | null }> {
  const rows: { id: string; role: string }[] = await manager.query(
    `SELECT id, role FROM account WHERE is_demo AND role IN ('dias_advisor', 'dias_lead') ORDER BY role, id`,
  );
  const of = (role: string) => rows.find((row) => row.role === role)?.id ?? null;
  return { advisor: of('dias_advisor'), lead: of('dias_lead') };
}

async function insertAll(
  manager: EntityManager,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.keys(rows[0]!).join(', ');
  await manager.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
    [JSON.stringify(rows)],
  );
}
