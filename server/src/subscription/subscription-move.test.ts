import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { insertLand } from '../../test/public-projects.js';
import { Secrets } from '../account/secrets.js';
import { changing } from '../platform/changing.js';
import { setClock } from '../platform/clock.js';
import { readConfiguration } from '../platform/configuration.js';
import { SubscriptionJob } from './subscription-job.js';

/* Landkreis Kurz with Althof and Altdorf becomes part of Arnsdorf in Landkreis Bautzen. */

let database: TestDatabase;
let job: SubscriptionJob;
const query = (sql: string, values: unknown[] = []) => database.db.query(sql, values);
const change = (sql: string) => changing(database.db, (manager) => manager.query(sql));
const on = (day: number) => setClock(new Date(Date.UTC(2026, 10, day, 10)));

beforeAll(async () => {
  on(1);
  database = await openTestDatabase();
  await insertLand(database.db);
  const configuration = { ...readConfiguration({}), publicUrl: 'https://lotse.example' };
  job = new SubscriptionJob(database.db, new Secrets(database.db, configuration), configuration);
  await change(
    `INSERT INTO district (ags, name, kind, sort_name, geometry)
     SELECT '14999', 'Landkreis Kurz', kind, 'kurz', geometry FROM district WHERE ags = '14625'`,
  );
  await change(
    `INSERT INTO municipality (ags, name, official_name, kind, district_ags, sort_name, geometry)
     SELECT t.ags, t.name, t.name, m.kind, '14999', lower(t.name), m.geometry
       FROM municipality m, unnest(ARRAY['14999010', '14999020'], ARRAY['Althof', 'Altdorf']) AS t (ags, name)
      WHERE m.ags = '14625150'`,
  );
}, 120_000);
afterAll(async () => {
  setClock(null);
  await database.close();
});
beforeEach(() => query('DELETE FROM subscription'));

async function subscribed(email: string, column: string, area: string, confirmed = '2026-11-01T10:00:00Z') {
  await query(
    `INSERT INTO person (email, subscribes) SELECT $1, true WHERE NOT EXISTS (SELECT FROM person WHERE email = $1)`,
    [email],
  );
  await query(
    `INSERT INTO subscription (person_id, ${column}, asked_at, mailed_at, confirmed_at, told_until)
     SELECT id, $2, now(), now(), $3::timestamptz, $3::timestamptz FROM person WHERE email = $1`,
    [email, area, confirmed],
  );
}
const kept = () =>
  query(
    `SELECT p.email, coalesce(s.municipality, s.district) AS area FROM subscription s JOIN person p ON p.id = s.person_id
      ORDER BY p.email, area`,
  );
/** Something to tell on that day: new figures. */
const edition = (day: number) =>
  query(
    `INSERT INTO coverage_edition (source, user_group, reference_date, level, file_name, checksum, licence, credit, active_from)
     VALUES ('Atlas', 'households', $1::date, 'municipality', 'f', 'c', 'l', 'c', $1::date + time '08:00')`,
    [`2026-11-${day}`],
  );
const mails = async () =>
  (await query('SELECT recipient, body FROM mail ORDER BY recipient, id')) as {
    recipient: string;
    body: string;
  }[];

describe('When Gemeinden and Kreise merge', () => {
  it('a subscription goes on for what follows, once where there are two, and the next mail says so', async () => {
    await subscribed('anna@post.example', 'municipality', '14999010');
    await subscribed('anna@post.example', 'district', '14999');
    await subscribed('berta@post.example', 'municipality', '14999020');
    await subscribed('berta@post.example', 'municipality', '14625010');
    await change(
      `UPDATE municipality SET valid_to = '2026-11-03', geometry = NULL WHERE district_ags = '14999'`,
    );
    await change(
      `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence)
       SELECT ags, '14625010', '2026-11-03', 'Verordnung' FROM municipality WHERE district_ags = '14999'`,
    );
    await change(`DELETE FROM district WHERE ags = '14999'`);
    on(11);
    expect(await job.run()).toBe(0);
    expect(await kept()).toEqual([
      { email: 'anna@post.example', area: '14625' },
      { email: 'anna@post.example', area: '14625010' },
      { email: 'berta@post.example', area: '14625010' },
    ]);
    await edition(12);
    on(13);
    expect(await job.run()).toBe(2);
    const [anna, berta] = (await mails()).map(({ body }) => body);
    expect(anna).toContain('Althof gibt es seit dem 03.11.2026 nicht mehr: Ihr Abo gilt jetzt für Arnsdorf.');
    expect(anna).toContain('Landkreis Kurz gibt es nicht mehr: Ihr Abo gilt jetzt für Landkreis Bautzen.');
    expect(berta).toContain(
      'Altdorf gibt es seit dem 03.11.2026 nicht mehr: Ihr Abo gilt jetzt für Arnsdorf.',
    );
    await edition(14);
    on(15);
    expect(await job.run()).toBe(2);
    expect((await mails()).at(-1)!.body).not.toContain('gibt es');
  });

  it('one of a Gemeinde that was divided goes on for each part', async () => {
    await change(
      `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence)
       VALUES ('14999010', '14625150', '2026-11-03', 'Verordnung')`,
    );
    await subscribed('anna@post.example', 'municipality', '14999010');
    await job.run();
    expect((await kept()).map(({ area }: { area: string }) => area)).toEqual(['14625010', '14625150']);
  });

  it('with a Kreis that nothing follows its subscriptions go, and the address with them', async () => {
    await subscribed('carl@post.example', 'district', '14998');
    await job.run();
    expect(await kept()).toEqual([]);
    expect(await query(`SELECT FROM person WHERE email = 'carl@post.example'`)).toEqual([]);
  });
});
