import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { createAccount } from '../../../test/accounts.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertCase } from '../../../test/things-of-funding.js';
import { insertProject, type ProjectOptions } from '../../../test/things-of-projects.js';
import { changing } from '../../platform/changing.js';
import { setClock } from '../../platform/clock.js';
import { queueDeadlineReminders } from './deadline-reminder.js';

const AUE = '14521035';
const settings = { demo: false, publicUrl: 'https://lotse.example.org', port: 8080 };

let database: TestDatabase;
let db: DataSource;
let bea: string;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ db } = database);
  await insertSmallLand(db);
});
afterAll(() => database.close());
beforeEach(async () => {
  setClock(new Date('2026-06-01T08:00:00+02:00'));
  const tables = [
    'deadline_reminder',
    'case_submission',
    'own_deadline',
    'absence',
    'grant_track',
    'funding_case',
    'project',
    'mail',
    'account',
    'person',
  ];
  for (const table of tables) await db.query(`DELETE FROM ${table}`);
  await createAccount(db, { areas: [AUE], name: 'Anna Aue', email: 'anna@aue.example' });
  bea = (await createAccount(db, { role: 'dias_advisor', name: 'Bea Berat', email: 'bea@dias.example' })).id;
});
afterEach(() => setClock(null));

/** A case of Aue with a deadline of its own. */
async function due(
  dueOn: string,
  options: ProjectOptions = {},
  row: Record<string, unknown> = {},
): Promise<number> {
  const id = await insertProject(db, {
    name: 'Heidebogen',
    status: 'funding_applied',
    managed_by: [AUE],
    ...options,
  });
  await insertCase(db, id, row);
  await change(
    `INSERT INTO own_deadline (project_id, number, title, due_on) VALUES ($1, 1, 'Nachweis', $2)`,
    [id, dueOn],
  );
  return id;
}
const change = (sql: string, values: unknown[]) => changing(db, (manager) => manager.query(sql, values));
const mails = (): Promise<{ recipient: string; subject: string; body: string }[]> =>
  db.query(`SELECT recipient, subject, body FROM mail ORDER BY id`);
async function eachDay(from: string, to: string): Promise<string[]> {
  const days: string[] = [];
  const end = new Date(`${to}T23:00:00Z`);
  for (let day = new Date(`${from}T05:30:00Z`); day <= end; day = new Date(day.getTime() + 86_400_000)) {
    setClock(day);
    if ((await queueDeadlineReminders(db, settings)) > 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

describe('An officer is reminded of a deadline', () => {
  it('30 and 7 days before, and when it is overdue; each once', async () => {
    await due('2026-08-31');
    expect(await eachDay('2026-07-25', '2026-10-10')).toEqual(['2026-08-01', '2026-08-24', '2026-09-01']);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(Array(3).fill('anna@aue.example'));
  });

  it('in calm German, with the rule and the way to the case', async () => {
    const id = await due('2026-08-31');
    setClock(new Date('2026-08-24T07:00:00+02:00'));
    await queueDeadlineReminders(db, settings);
    const [mail] = await mails();
    expect(mail!.subject).toMatch(/^Frist in 7 Tagen: Nachweis \(.+\)$/);
    expect(mail!.body).toContain('Guten Tag Anna Aue,\n\neine Frist läuft bald ab:');
    expect(mail!.body).toMatch(
      /Heidebogen \(.+\): Nachweis\nFällig am 31\.08\.2026, in 7 Tagen\nSelbst gesetzt\./,
    );
    expect(mail!.body).toContain(`https://lotse.example.org/fall/${id}`);
  });

  it('not any more once it is done, and again where it was moved', async () => {
    const id = await due('2026-08-31');
    setClock(new Date('2026-08-24T07:00:00+02:00'));
    expect(await queueDeadlineReminders(db, settings)).toBe(1);
    await change(`UPDATE own_deadline SET due_on = '2026-09-30' WHERE project_id = $1`, [id]);
    expect(await eachDay('2026-08-25', '2026-09-01')).toEqual(['2026-08-31']);
    await change(`UPDATE own_deadline SET done_on = '2026-09-01' WHERE project_id = $1`, [id]);
    expect(await eachDay('2026-09-02', '2026-10-10')).toEqual([]);
  });

  it('with one mail a day, whatever is due; what is overdue stands first', async () => {
    await due('2026-08-24', { name: 'Oberland' });
    await due('2026-08-31', { name: 'Heidebogen' });
    setClock(new Date('2026-08-25T07:00:00+02:00'));
    expect(await queueDeadlineReminders(db, settings)).toBe(1);
    expect(await queueDeadlineReminders(db, settings)).toBe(0);
    const [mail] = await mails();
    expect(mail!.subject).toBe('2 Fristen in Ihren Förderfällen');
    expect(mail!.body.indexOf('Oberland')).toBeLessThan(mail!.body.indexOf('Heidebogen'));
    expect(mail!.body).toContain('Fällig am 24.08.2026, seit gestern überfällig');
  });

  it('not before six in the morning, and not of what became overdue long ago', async () => {
    await due('2026-08-31');
    setClock(new Date('2026-08-24T05:59:00+02:00'));
    expect(await queueDeadlineReminders(db, settings)).toBe(0);
    setClock(new Date('2026-11-24T08:00:00+01:00'));
    expect(await queueDeadlineReminders(db, settings)).toBe(0);
  });

  it('of the Kreis where a Gemeinde keeps it and has nobody', async () => {
    await createAccount(db, { role: 'district_officer', areas: ['14521'], email: 'karl@kreis.example' });
    await due('2026-08-31', { managed_by: ['14521460'], name: 'Olbernhau' });
    setClock(new Date('2026-09-01T09:00:00+02:00'));
    expect(await queueDeadlineReminders(db, settings)).toBe(1);
    expect((await mails())[0]).toMatchObject({ recipient: 'karl@kreis.example' });
  });
});

describe('What the Digitalagentur has to do', () => {
  /** Fourteen days for the review of what was submitted. */
  async function submitted(row: Record<string, unknown> = {}): Promise<number> {
    const id = await insertProject(db, { name: 'Heidebogen', status: 'idea', managed_by: [AUE] });
    await insertCase(db, id, { assigned_to: bea, review_status: 'submitted', submission: 1, ...row });
    await change(
      `INSERT INTO case_submission (project_id, number, submitted_at) VALUES ($1, 1, '2026-08-17T10:00:00+02:00')`,
      [id],
    );
    return id;
  }

  it('is told to whom the case is assigned, and to nobody of the Kommune', async () => {
    await submitted();
    setClock(new Date('2026-08-24T09:00:00+02:00'));
    expect(await queueDeadlineReminders(db, settings)).toBe(1);
    const [mail] = await mails();
    expect(mail).toMatchObject({ recipient: 'bea@dias.example' });
    expect(mail!.body).toContain('Einreichung prüfen\nFällig am 31.08.2026, in 7 Tagen');
  });

  it('is told to the deputy of who is absent', async () => {
    const cem = (await createAccount(db, { role: 'dias_advisor', email: 'cem@dias.example' })).id;
    await db.query(
      `INSERT INTO absence (account_id, first_day, last_day, deputy_id) VALUES ($1, '2026-08-20', '2026-08-30', $2)`,
      [bea, cem],
    );
    await submitted();
    setClock(new Date('2026-08-24T09:00:00+02:00'));
    await queueDeadlineReminders(db, settings);
    expect((await mails()).map(({ recipient }) => recipient)).toEqual(['cem@dias.example']);
  });

  describe('in a case that nobody has', () => {
    const recipients = async () => (await mails()).map(({ recipient }) => recipient).sort();
    const away = (account: string) =>
      db.query(
        `INSERT INTO absence (account_id, first_day, last_day) VALUES ($1, '2026-08-20', '2026-08-30')`,
        [account],
      );
    let cem: string;
    beforeEach(async () => {
      cem = (await createAccount(db, { role: 'dias_advisor', email: 'cem@dias.example' })).id;
      await createAccount(db, { role: 'dias_lead', email: 'lea@dias.example' });
      await submitted({ assigned_to: null });
      setClock(new Date('2026-08-24T09:00:00+02:00'));
    });

    it('is told to all advisors who are present', async () => {
      await queueDeadlineReminders(db, settings);
      expect(await recipients()).toEqual(['bea@dias.example', 'cem@dias.example']);
    });

    it('is not told to one who is absent', async () => {
      await away(bea);
      await queueDeadlineReminders(db, settings);
      expect(await recipients()).toEqual(['cem@dias.example']);
    });

    it('is told to the lead where no advisor is present', async () => {
      await away(bea);
      await away(cem);
      await queueDeadlineReminders(db, settings);
      expect(await recipients()).toEqual(['lea@dias.example']);
    });
  });
});

it('several instances at once send each mail once', async () => {
  for (let index = 0; index < 4; index++) await createAccount(db, { areas: [AUE] });
  for (const name of ['Heidebogen', 'Oberland']) await due('2026-08-31', { name });
  setClock(new Date('2026-09-01T09:00:00+02:00'));
  const other = database.embedded ? db : await new DataSource(db.options).initialize();
  const queued = await Promise.all(
    [db, other, db].map((instance) => queueDeadlineReminders(instance, settings)),
  );
  if (other !== db) await other.destroy();
  expect(queued.reduce((sum, count) => sum + count, 0)).toBe(5);
  expect(await mails()).toHaveLength(5);
});
