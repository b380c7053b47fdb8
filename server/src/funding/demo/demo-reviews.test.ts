import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedDemoAccounts } from '../../account/demo-accounts.js';
import { seedMunicipalities } from '../../municipality/seed-municipalities.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { seedDemoProjects } from '../../project/demo/demo-projects.js';
import { factsFromCase } from '../facts/facts-from-case.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import { findingsOf } from '../finding/plausibility-rules.js';
import { sectionDigests, sectionReviews } from '../review/review.queries.js';
import { seedDemoCases } from './demo-cases.js';
import { seedDemoReviews } from './demo-reviews.js';
import { reviewsOf, type ReviewedProject } from './demo-review-story.js';

let database: TestDatabase;
const quietly = () => undefined;
beforeAll(async () => {
  database = await openTestDatabase();
  const { db } = database;
  await seedMunicipalities(db, quietly);
  await seedProgrammes(db);
  await seedDemoAccounts(db, quietly);
  await seedDemoProjects(db, quietly);
  await seedDemoCases(db, quietly);
  await seedDemoReviews(db, quietly);
}, 240_000);
afterAll(() => database.close());

const rows = <Row>(sql: string, values: unknown[] = []): Promise<Row[]> => database.db.query(sql, values);

describe('The desk of the demo', () => {
  it('shows at least four cases that wait for the review, two of them begun, and some that nobody has', async () => {
    const waiting = await rows<{ id: number; begun: number; assigned: boolean; at: Date }>(
      `SELECT c.project_id AS id, c.assigned_to IS NOT NULL AS assigned, s.submitted_at AS at,
              (SELECT count(*)::int FROM section_review r WHERE r.project_id = c.project_id) AS begun
         FROM funding_case c JOIN case_submission s ON s.project_id = c.project_id AND s.number = c.submission
        WHERE c.review_status = 'submitted' ORDER BY 1`,
    );
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    expect(waiting.filter(({ begun }) => begun > 1).length).toBeGreaterThanOrEqual(2);
    expect(waiting.filter(({ assigned }) => !assigned).length).toBeGreaterThanOrEqual(1);
    for (const { at } of waiting) expect(at.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it('shows two that were returned, each with a reason for what is asked and a conversation', async () => {
    const returned = await rows<{ reasons: number; said: number; note: string }>(
      `SELECT (SELECT count(*)::int FROM section_review r WHERE r.project_id = c.project_id AND r.state = 'change_requested'
                  AND r.reason IS NOT NULL) AS reasons,
              (SELECT count(*)::int FROM case_message m WHERE m.project_id = c.project_id) AS said, s.return_note AS note
         FROM funding_case c JOIN case_submission s ON s.project_id = c.project_id AND s.number = c.submission
        WHERE c.review_status = 'returned'`,
    );
    expect(returned).toHaveLength(2);
    for (const each of returned)
      expect(each).toEqual({
        reasons: expect.any(Number),
        said: expect.any(Number),
        note: expect.any(String),
      });
    expect(returned.every(({ reasons, said }) => reasons > 0 && said > 0)).toBe(true);
  });

  it('lists every case at first sight', async () => {
    const [row] = await rows<{ cases: number; listed: number }>(
      `SELECT (SELECT count(*)::int FROM funding_case) AS cases, (SELECT count(*)::int FROM case_summary) AS listed`,
    );
    expect(row!.listed).toBe(row!.cases);
  });

  it('has a notice that the advisor can confirm, and an override that she asked the lead for', async () => {
    const [advisor] = await rows<{ id: string }>(
      `SELECT id FROM account WHERE is_demo AND role = 'dias_advisor'`,
    );
    const notices = await rows(`SELECT 1 FROM notice WHERE state = 'recorded' AND recorded_by <> $1`, [
      advisor!.id,
    ]);
    expect(notices.length).toBeGreaterThanOrEqual(1);
    const overrides = await rows<{ id: number; rule: string; digest: string }>(
      `SELECT project_id AS id, rule, facts_digest AS digest FROM finding_override WHERE decision IS NULL AND asked_by = $1`,
      [advisor!.id],
    );
    expect(overrides).toHaveLength(1);
    const [{ id, rule, digest }] = overrides as [(typeof overrides)[0]];
    const facts = (await readCaseFacts(database.db, [id])).get(id)!;
    expect(findingsOf(facts).some((found) => found.rule === rule && found.digest === digest)).toBe(true);
  });

  it('has one that was submitted again: what was asked for is changed, the rest stays accepted', async () => {
    const [{ id }] = (await rows<{ id: number }>(
      `SELECT id FROM project WHERE reference = 'BZ-KLOSTER'`,
    )) as [{ id: number }];
    const digests = await sectionDigests(database.db, id);
    const state = new Map(
      (await sectionReviews(database.db, id)).map(({ section, digest }) => [
        section,
        digest === digests[section],
      ]),
    );
    expect(Object.fromEntries(state)).toEqual({
      master: true,
      municipalities: true,
      dialogue: true,
      area: false,
      survey: false,
      costs: false,
    });
    const facts = (await readCaseFacts(database.db, [id])).get(id)!;
    const { costs, area } = facts.project;
    expect((costs.federal ?? 0) + (costs.state ?? 0) + (costs.own ?? 0) + (costs.third ?? 0)).toBe(
      costs.total,
    );
    expect(area!.km2).toBeGreaterThan(1);
    expect(area!.outsideShare).toBeLessThanOrEqual(1);
    for (const [name, value] of Object.entries(factsFromCase(facts).facts))
      expect([name, facts.project.facts[name] ?? null]).toEqual([name, value]);
  });

  it('is told of the same cases whatever the order of the day', () => {
    const project = (id: number, status: string, area: string): ReviewedProject => ({
      id,
      reference: `x-${id}`,
      status,
      managedBy: [area],
    });
    const projects = [project(3, 'funding_applied', '14625'), project(5, 'funding_applied', '14523')];
    expect([...reviewsOf(projects).keys()]).toEqual([3, 5]);
    expect([...reviewsOf(projects).keys()]).toEqual([...reviewsOf([...projects]).keys()]);
  });
});
