import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DataSource } from 'typeorm';
import { createAccount } from '../../../test/accounts.js';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { withoutProjects } from '../../../test/without-projects.js';
import { insertSmallLand } from '../../../test/small-land.js';
import { insertProject, type ProjectOptions } from '../../../test/things-of-projects.js';
import { setClock } from '../../platform/clock.js';
import { queueReminders } from './reminder.js';

const AUE = '14521035';
const settings = { demo: false, publicUrl: 'https://lotse.example.org', port: 8080 };

let database: TestDatabase;
let db: DataSource;
let anna: string;
beforeAll(async () => {
  database = await openTestDatabase();
  ({ db } = database);
  await insertSmallLand(db);
});
afterAll(() => database.close());
beforeEach(async () => {
  await withoutProjects(db);
  for (const table of ['mail', 'account', 'person']) await db.query(`DELETE FROM ${table}`);
  anna = (await createAccount(db, { areas: [AUE], name: 'Anna Aue', email: 'anna@aue.example' })).id;
});
afterEach(() => setClock(null));

const at = (moment: string) => setClock(new Date(moment));
/** A promise for the completion of lot 2 of a project of Aue. */
async function promised(
  lastDay: string,
  options: ProjectOptions = {},
  promisedOn = '2025-01-15',
): Promise<number> {
  const id = await insertProject(db, {
    name: 'Heidebogen',
    status: 'under_construction',
    managed_by: [AUE],
    ...options,
  });
  await db.query(`INSERT INTO lot (project_id, number) VALUES ($1, 2)`, [id]);
  await db.query(
    `INSERT INTO milestone (project_id, number, lot_number, kind) VALUES ($1, 3, 2, 'completion')`,
    [id],
  );
  await promise(id, 1, lastDay, promisedOn);
  return id;
}
const promise = (id: number, number: number, lastDay: string, promisedOn: string) =>
  db.query(
    `INSERT INTO promise (project_id, milestone_number, number, precision, first_day, last_day, promised_on, reason, recorded_at)
     VALUES ($1, 3, $2::int, 'day', $3, $3, $4::date, CASE WHEN $2::int > 1 THEN 'weather' END, $4::date)`,
    [id, number, lastDay, promisedOn],
  );
const mails = async (): Promise<{ recipient: string; subject: string; body: string }[]> =>
  db.query(`SELECT recipient, subject, body FROM mail ORDER BY id`);
const subjects = async () => (await mails()).map(({ subject }) => subject);
/** Every morning at seven from one day to another. */
async function eachDay(from: string, to: string): Promise<string[]> {
  const days: string[] = [];
  for (
    let day = new Date(`${from}T05:30:00Z`);
    day <= new Date(`${to}T23:00:00Z`);
    day = new Date(day.getTime() + 86_400_000)
  ) {
    setClock(day);
    if ((await queueReminders(db, settings)) > 0) days.push(day.toISOString().slice(0, 10));
  }
  return days;
}

describe('an officer is reminded of a promised date', () => {
  it('30 and 7 days before, the day after, and 30 days after without a new one; each once', async () => {
    await promised('2026-08-31');
    expect(await eachDay('2026-07-20', '2026-11-30')).toEqual([
      '2026-08-01',
      '2026-08-24',
      '2026-09-01',
      '2026-09-30',
    ]);
    expect(await subjects()).toEqual([
      'Zugesagter Termin läuft in 30 Tagen ab: Heidebogen',
      'Zugesagter Termin läuft in 7 Tagen ab: Heidebogen',
      'Zugesagter Termin gestern abgelaufen: Heidebogen',
      'Zugesagter Termin seit 30 Tagen abgelaufen: Heidebogen',
    ]);
  });

  it('a leap day and the ends of quarters and of summer time count like every other day', async () => {
    await promised('2028-02-29');
    expect(await eachDay('2028-01-20', '2028-04-10')).toEqual([
      '2028-01-30',
      '2028-02-22',
      '2028-03-01',
      '2028-03-30',
    ]);
  });

  it('in calm words, with a link to the report', async () => {
    const id = await promised('2026-08-31');
    at('2026-08-24T09:00:00+02:00');
    await queueReminders(db, settings);
    expect(await mails()).toEqual([
      {
        recipient: 'anna@aue.example',
        subject: 'Zugesagter Termin läuft in 7 Tagen ab: Heidebogen',
        body: `Guten Tag Anna Aue,

ein zugesagter Termin läuft bald ab:

Heidebogen: Fertigstellung Los 2
Zugesagt: 31.08.2026, läuft in 7 Tagen ab
https://lotse.example.org/vorhaben/${id}/melden?termin=3

Ist etwas erreicht oder bleibt es beim Termin, genügt eine kurze Meldung. Verschiebt er sich, braucht er ein neues Datum und einen Grund; beides ist öffentlich.

Breitbandlotse
Diese Nachricht wurde automatisch versandt.
`,
      },
    ]);
  });

  it('of several on one day in one mail, what has run out first', async () => {
    await promised('2026-09-30', { name: 'Oberland' });
    await promised('2026-08-30', { name: 'Heidebogen' });
    at('2026-08-31T09:00:00+02:00');
    expect(await queueReminders(db, settings)).toBe(1);
    const [mail] = await mails();
    expect(mail!.subject).toBe('2 zugesagte Termine: bitte den Stand melden');
    expect(mail!.body.indexOf('Heidebogen')).toBeLessThan(mail!.body.indexOf('Oberland'));
  });

  it('never twice on one day: what comes later on that day waits for the next', async () => {
    await promised('2026-08-31', { name: 'Heidebogen' });
    at('2026-09-01T07:00:00+02:00');
    await queueReminders(db, settings);
    await promised('2026-08-31', { name: 'Oberland' });
    at('2026-09-01T17:00:00+02:00');
    expect(await queueReminders(db, settings)).toBe(0);
    at('2026-09-02T07:00:00+02:00');
    expect(await queueReminders(db, settings)).toBe(1);
    expect((await subjects())[1]).toBe('Zugesagter Termin seit 2 Tagen abgelaufen: Oberland');
  });

  it('not before six in the morning in Berlin, whatever the clock of the server says', async () => {
    await promised('2026-08-31');
    at('2026-08-31T23:30:00+02:00');
    const before = await queueReminders(db, settings);
    at('2026-09-01T05:59:00+02:00');
    expect([before, await queueReminders(db, settings)]).toEqual([1, 0]);
    at('2026-09-01T06:00:00+02:00');
    expect(await queueReminders(db, settings)).toBe(1);
    expect((await subjects())[1]).toContain('gestern abgelaufen');
  });

  it('a service that stood still makes up for it, but not for what is long over', async () => {
    await promised('2026-08-31', { name: 'Heidebogen' });
    await promised('2025-08-31', { name: 'Vergangen' }, '2025-01-01');
    expect(await eachDay('2026-08-27', '2026-08-28')).toEqual(['2026-08-27']);
    expect(await subjects()).toEqual(['Zugesagter Termin läuft in 4 Tagen ab: Heidebogen']);
  });

  it('nobody is reminded of what was promised just now', async () => {
    await promised('2026-08-31', {}, '2026-08-25');
    expect(await eachDay('2026-08-25', '2026-09-01')).toEqual(['2026-09-01']);
  });

  it('a new promise ends the reminders of the old one and has its own', async () => {
    const id = await promised('2026-08-31');
    await eachDay('2026-08-24', '2026-08-25');
    await promise(id, 2, '2026-11-30', '2026-08-26');
    expect(await eachDay('2026-08-26', '2026-11-01')).toEqual(['2026-10-31']);
  });
});

describe('nobody is reminded', () => {
  it.each(['on_hold', 'withdrawn', 'rejected', 'closed', 'commercial_only'] as const)(
    'of a project that is %s',
    async (status) => {
      await promised('2026-08-31', { status, held_from: status === 'on_hold' ? 'under_construction' : null });
      expect(await eachDay('2026-08-01', '2026-09-02')).toEqual([]);
    },
  );

  it.each(['reached_on = $2::date', "waived_reason = coalesce('entfällt', $2::text)"])(
    'of a milestone with %s',
    async (done) => {
      const id = await promised('2026-08-31');
      await db.query(`UPDATE milestone SET ${done} WHERE project_id = $1`, [id, '2026-07-01']);
      expect(await eachDay('2026-08-01', '2026-09-02')).toEqual([]);
    },
  );

  it('who does not keep it, is deactivated or advises', async () => {
    await promised('2026-08-31', { municipalities: [AUE, '14521460'] });
    await db.query(`UPDATE account SET state = 'deactivated', deactivated_at = now() WHERE id = $1`, [anna]);
    await createAccount(db, { areas: ['14521460'] });
    await createAccount(db, { role: 'dias_advisor' });
    await createAccount(db, { areas: [AUE], state: 'invited' });
    expect(await eachDay('2026-08-01', '2026-09-02')).toEqual([]);
  });

  it('a demo account outside the demo', async () => {
    await promised('2026-08-31');
    await db.query(`UPDATE account SET is_demo = true`);
    at('2026-09-01T09:00:00+02:00');
    expect(await queueReminders(db, settings)).toBe(0);
    expect(await queueReminders(db, { ...settings, demo: true })).toBe(1);
  });
});

describe('who keeps a project', () => {
  it('a Kreis is reminded of its own; of those of its Gemeinden only where they have nobody', async () => {
    const kreis = { role: 'district_officer', areas: ['14521'], email: 'karl@kreis.example' } as const;
    await createAccount(db, { ...kreis, areas: ['14521'] });
    await promised('2026-08-31', { name: 'Gemeinde mit Konto' });
    await promised('2026-08-31', { name: 'Gemeinde ohne Konto', managed_by: ['14521460'] });
    await promised('2026-08-31', { name: 'Kreis', managed_by: ['14521'] });
    at('2026-09-01T09:00:00+02:00');
    expect(await queueReminders(db, settings)).toBe(2);
    const found = (await mails()).map(({ recipient, body }) => [
      recipient,
      body.match(/^(Gemeinde \w+ Konto|Kreis)(?=:)/gm)!.toSorted(),
    ]);
    expect(Object.fromEntries(found)).toEqual({
      'anna@aue.example': ['Gemeinde mit Konto'],
      'karl@kreis.example': ['Gemeinde ohne Konto', 'Kreis'],
    });
  });
});

it('several instances at once send each mail once', async () => {
  for (let index = 0; index < 5; index++) await createAccount(db, { areas: [AUE] });
  for (const name of ['Heidebogen', 'Oberland', 'Rödertal']) await promised('2026-08-31', { name });
  at('2026-09-01T09:00:00+02:00');
  const other = database.embedded ? db : await new DataSource(db.options).initialize();
  const queued = await Promise.all([db, other, db].map((instance) => queueReminders(instance, settings)));
  if (other !== db) await other.destroy();
  expect(queued.reduce((sum, count) => sum + count, 0)).toBe(6);
  expect(await mails()).toHaveLength(6);
  expect((await db.query(`SELECT count(*)::int AS count FROM reminder`))[0].count).toBe(18);
});
