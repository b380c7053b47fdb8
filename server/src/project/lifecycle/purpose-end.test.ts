import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../../test/accounts.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertGuideline, insertProject, type ProjectOptions } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';
import { careOf } from '../work-list/care.js';
import { closeReleased } from './purpose-end.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await insertSmallLand(database.db);
  await insertGuideline(database.db, { id: 'confirmed', parameters: { binding_years: 7 } });
  await insertGuideline(database.db, { id: 'assumed', parameters: { binding_years: 7 } });
  await insertGuideline(database.db, { id: 'unknown', parameters: { binding_years: null } });
  await database.db.query(
    `UPDATE programme_parameter SET trust = 'to_verify' WHERE guideline_version_id = 'assumed'`,
  );
  await createAccount(database.db, {
    role: 'municipal_officer',
    areas: ['14521035'],
    email: 'o@aue.example',
  });
});
afterAll(() => database.close());
beforeEach(() => setClock(new Date('2026-06-01T10:00:00Z')));
afterEach(() => setClock(null));

const bound = (guideline: string, options: ProjectOptions = {}) =>
  insertProject(database.db, {
    status: 'purpose_bound',
    status_since: '2020-06-01',
    guideline_version_id: guideline,
    published_at: new Date('2018-01-01'),
    facts: { commissioned_on: '2019-05-31' },
    ...options,
  });
const stored = async (id: number) => {
  const [row] = await database.db.query(
    `SELECT status, status_since::text AS since FROM project WHERE id = $1`,
    [id],
  );
  return row;
};

describe('the binding to the purpose', () => {
  it('is over on the day after its last day, and not before: the service closes the project once', async () => {
    const id = await bound('confirmed');
    setClock(new Date('2026-05-31T20:00:00Z'));
    expect(await closeReleased(database.db)).toBe(0);
    setClock(new Date('2026-05-31T22:30:00Z'));
    expect(await Promise.all([closeReleased(database.db), closeReleased(database.db)])).toEqual(
      expect.arrayContaining([0, 1]),
    );
    expect(await closeReleased(database.db)).toBe(0);
    expect(await stored(id)).toEqual({ status: 'closed', since: '2026-06-01' });
    const events = await database.db.query(
      `SELECT from_status, to_status, direction, actor, account_id, reason FROM project_event WHERE project_id = $1`,
      [id],
    );
    expect(events).toEqual([
      {
        from_status: 'purpose_bound',
        to_status: 'closed',
        direction: 'forward',
        actor: 'service',
        account_id: null,
        reason: 'Die Zweckbindung ist abgelaufen.',
      },
    ]);
    const [mail] = await database.db.query(`SELECT body FROM mail WHERE recipient = 'o@aue.example'`);
    expect(mail.body).toContain('Der Breitbandlotse hat den Status');
  });

  it('was over for long when it was recorded: it is closed from then on', async () => {
    const id = await bound('confirmed', {
      facts: { commissioned_on: '2010-02-28' },
      status_since: '2024-01-15',
    });
    expect(await closeReleased(database.db)).toBe(1);
    expect(await stored(id)).toEqual({ status: 'closed', since: '2024-01-15' });
  });

  it.each([
    ['rests', { status: 'on_hold', held_from: 'purpose_bound' }],
    ['has not been checked yet', { status: 'proof_submitted' }],
    ['has no day of commissioning', { facts: {} }],
  ] as [string, ProjectOptions][])('does not end for a project that %s', async (_name, options) => {
    const id = await bound('confirmed', options);
    expect(await closeReleased(database.db)).toBe(0);
    expect((await stored(id)).status).not.toBe('closed');
  });

  it('of unconfirmed length ends nothing by itself: the advisors are told to look it up', async () => {
    const id = await bound('assumed');
    expect(await closeReleased(database.db)).toBe(0);
    const told = async (today: string) => (await careOf(database.db, [id], today)).get(id);
    expect(await told('2026-06-01')).toEqual([
      {
        rule: 'binding_unconfirmed',
        severity: 'warning',
        sentence:
          'Zweckbindung bei 7 Jahren seit dem 31.05.2026 zu Ende; ihre Dauer ist nicht gesichert: im Bescheid nachsehen und abschließen',
        dueOn: '2026-05-31',
      },
    ]);
    expect(await told('2026-05-31')).toEqual([]);
  });

  it('of unknown length ends nothing and nothing is guessed', async () => {
    const id = await bound('unknown');
    expect(await closeReleased(database.db)).toBe(0);
    expect((await careOf(database.db, [id], '2036-06-01')).get(id)).toEqual([]);
  });
});
