import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { seedMunicipalities } from '../../municipality/seed-municipalities.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { todayInBerlin } from '../calendar.js';
import { seedDemoProjects } from './demo-projects.js';
import { factFaults } from '../lifecycle/fact-check.js';
import { closeReleased } from '../lifecycle/purpose-end.js';
import { cycleOf, unmetOf } from '../lifecycle/requirements.js';
import { readCase } from '../lifecycle/status.queries.js';

let database: TestDatabase;
let ids: number[];

beforeAll(async () => {
  database = await openTestDatabase();
  await seedMunicipalities(database.db, () => undefined);
  await seedProgrammes(database.db);
  await seedDemoProjects(database.db, () => undefined);
  ids = (await database.db.query('SELECT id FROM project ORDER BY id')).map(({ id }: { id: number }) => id);
}, 240_000);
afterAll(() => database.close());

/** Documents are not invented, and figures of today do not say what they were then. */
const NOT_TOLD = /_document|_noted|score_forecast/;

describe('The demo is lawful', () => {
  it('in every step that any of its projects took', async () => {
    const faults: string[] = [];
    for (const id of ids) {
      const of = await readCase(database.db, id);
      const { steps } = cycleOf(of);
      const passed: { overridden: string[] }[] = await database.db.query(
        `SELECT overridden FROM project_event WHERE project_id = $1 AND direction <> 'created' ORDER BY id`,
        [id],
      );
      for (const [at, { from, to, on }] of of.history.entries()) {
        const step = steps.find((one) => one.from === from && one.to === to);
        if (!step) faults.push(`${id}: ${from}→${to} is no step`);
        const then = { ...of, status: from, on, heldFrom: null, history: of.history.slice(0, at) };
        for (const { effect, requirement, sentence } of step ? unmetOf(step, then) : [])
          if (
            effect === 'block' &&
            !NOT_TOLD.test(requirement) &&
            !passed[at]!.overridden.includes(requirement)
          )
            faults.push(`${id} ${from}→${to}: ${requirement} ${sentence}`);
      }
    }
    expect(faults.slice(0, 60)).toEqual([]);
  }, 120_000);

  it('in every fact: none before its programme, none before the one it follows', async () => {
    const faults: string[] = [];
    for (const id of ids) {
      const { facts, guideline, today } = await readCase(database.db, id);
      const found = factFaults(facts, { stored: {}, guideline, today, documents: new Set() });
      faults.push(...found.map(({ message }) => `${id}: ${message}`));
    }
    expect(faults.slice(0, 60)).toEqual([]);
  }, 120_000);

  it('and nothing is bound longer than it has to be', async () => {
    expect(todayInBerlin()).toMatch(/^20/);
    expect(await closeReleased(database.db)).toBe(0);
  });
});
