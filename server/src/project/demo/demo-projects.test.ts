import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedMunicipalities } from '../../municipality/seed-municipalities.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { isStatusOf } from '../lifecycle/lifecycle.js';
import { seedDemoProjects } from './demo-projects.js';
import { type Kind, type ProjectStatus, statuses } from '../words.js';

let database: TestDatabase;
const rows = (sql: string) => database.db.query(sql);

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMunicipalities(database.db, () => undefined);
  await seedProgrammes(database.db);
  await seedDemoProjects(database.db, () => undefined);
}, 240_000);
afterAll(() => database.close());

describe('The demo', () => {
  it('tells of some hundred projects in every Kreis, all marked as demo', async () => {
    const [{ count, demo, districts }] = await rows(
      `SELECT count(*)::int AS count, count(*) FILTER (WHERE is_demo)::int AS demo,
              (SELECT count(DISTINCT left(ags, 5))::int FROM project_municipality) AS districts FROM project`,
    );
    expect(count).toBeGreaterThan(290);
    expect(demo).toBe(count);
    expect(districts).toBe(13);
  });

  it('has projects in every status, and none in one that its life cycle does not have', async () => {
    const found: { kind: Kind; status: ProjectStatus }[] = await rows(
      'SELECT DISTINCT kind, status FROM project',
    );
    expect(found.filter(({ kind, status }) => !isStatusOf(kind, status))).toEqual([]);
    expect(new Set(found.map(({ status }) => status)).size).toBe(Object.keys(statuses).length);
  });

  it('follows the published figures of Cluster 12 of the Landkreis Bautzen: 4,074 addresses in 17 Gemeinden', async () => {
    const [found] = await rows(
      `SELECT p.funded_addresses, p.state_share, count(*)::int AS places, sum(m.address_count)::int AS sum
         FROM project p JOIN project_municipality m ON m.project_id = p.id WHERE p.reference = 'BZ-C12' GROUP BY p.id`,
    );
    expect(found).toMatchObject({
      funded_addresses: 4_074,
      places: 17,
      sum: 4_074,
      state_share: '14666400.00',
    });
  });

  it('never promises a date without the one before it, and gives every change a reason', async () => {
    const [{ moved, broken }] = await rows(
      `SELECT count(*) FILTER (WHERE number > 1)::int AS moved,
              count(*) FILTER (WHERE number > 1 AND NOT EXISTS (SELECT FROM promise b WHERE b.project_id = p.project_id
                AND b.milestone_number = p.milestone_number AND b.number = p.number - 1 AND b.promised_on <= p.promised_on))::int AS broken
         FROM promise p`,
    );
    expect(moved).toBeGreaterThan(100);
    expect(broken).toBe(0);
  });

  it('keeps every area inside the Gemeinden of its project, valid and not empty', async () => {
    const [{ without, invalid }] = await rows(
      `SELECT count(*) FILTER (WHERE area IS NULL OR ST_IsEmpty(area))::int AS without,
              count(*) FILTER (WHERE NOT ST_IsValid(area))::int AS invalid FROM project`,
    );
    expect({ without, invalid }).toEqual({ without: 0, invalid: 0 });
    const outside = await rows(
      `SELECT p.id FROM project p JOIN project_municipality pm ON pm.project_id = p.id JOIN municipality m USING (ags)
        WHERE p.id <= 60 GROUP BY p.id HAVING abs(ST_Area(p.area) - sum(ST_Area(ST_Intersection(p.area, m.geometry)))) > 1`,
    );
    expect(outside).toEqual([]);
  });

  it('gives the officers of the demo something to care for', async () => {
    const [{ count }] = await rows(
      `SELECT count(*)::int FROM project WHERE managed_by && ARRAY['14521035'] AND status = 'under_construction'`,
    );
    expect(count).toBeGreaterThan(0);
  });

  it('knows single addresses whose counts are those of their projects', async () => {
    const found: { stored: number; counted: number }[] = await rows(
      `SELECT p.homes_passed AS stored,
              (SELECT count(*)::int FROM address a WHERE a.project_id = p.id AND (a.state IN ('ready', 'connected', 'activated') OR a.shown_state = 'ready')) AS counted
         FROM project p WHERE counts_from = 'addresses'`,
    );
    expect(found.length).toBeGreaterThan(2);
    for (const { stored, counted } of found) expect(stored).toBe(counted);
  });
});
