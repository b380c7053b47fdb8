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

async function subscribed(
  email: string,
  column: string,
  area: string,
  confirmed: string | null = '2026-11-01T10:00:00Z',
  language = 'de',
) {
  await query(
    `INSERT INTO person (email, subscribes) SELECT $1, true WHERE NOT EXISTS (SELECT FROM person WHERE email = $1)`,
    [email],
  );
  await query(
    `INSERT INTO subscription (person_id, ${column}, asked_at, mailed_at, confirmed_at, told_until, language)
     SELECT id, $2, now(), now(), $3::timestamptz, $3::timestamptz, $4 FROM person WHERE email = $1`,
    [email, area, confirmed, language],
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

  it('one that nobody has confirmed waits for that: with it it goes on for each part, without it ends unheard', async () => {
    await subscribed('dora@post.example', 'municipality', '14999010', null);
    await subscribed('emil@post.example', 'municipality', '14999010', null);
    const before = (await mails()).length;
    await job.run();
    expect((await kept()).map(({ area }: { area: string }) => area)).toEqual(['14999010', '14999010']);
    await query(
      `UPDATE subscription SET confirmed_at = $1, told_until = $1
        WHERE person_id = (SELECT id FROM person WHERE email = 'dora@post.example')`,
      ['2026-11-15T11:00:00Z'],
    );
    await job.run();
    await query(`UPDATE subscription SET asked_at = '2026-11-12T10:00:00Z' WHERE confirmed_at IS NULL`);
    await job.run();
    expect(await kept()).toEqual([
      { email: 'dora@post.example', area: '14625010' },
      { email: 'dora@post.example', area: '14625150' },
    ]);
    expect(await mails()).toHaveLength(before);
  });

  it('with a Kreis that nothing follows its subscription ends, a last mail says so, and then the address goes', async () => {
    await subscribed('carl@post.example', 'district', '14998');
    await subscribed('berta@post.example', 'district', '14998', '2026-11-15T10:00:00Z', 'en');
    await subscribed('berta@post.example', 'municipality', '14625010', '2026-11-15T10:00:00Z');
    expect(await job.run()).toBe(2);
    expect(await kept()).toEqual([{ email: 'berta@post.example', area: '14625010' }]);
    const [berta, carl] = (await mails()).filter(({ body }) => /beendet|has ended/.test(body));
    expect(carl!.body).toContain('14998 gibt es nicht mehr, und es ist nicht erfasst');
    expect(carl!.body).toContain('https://lotse.example/abo\n');
    expect(carl!.body).toContain('Ihre Adresse wird gelöscht');
    expect(berta!.body).toContain('https://lotse.example/abo?lang=en\n');
    expect(berta!.body).toContain('Your other subscriptions go on.');
    // Until it is on its way the address is still needed, and then no more.
    const carls = () => query(`SELECT FROM person WHERE email = 'carl@post.example'`);
    expect(await job.run()).toBe(0);
    expect(await carls()).toHaveLength(1);
    await query(`UPDATE mail SET sent_at = now(), next_attempt_at = NULL WHERE recipient LIKE 'carl%'`);
    await job.run();
    expect(await carls()).toEqual([]);
  });

  it('a mail that cannot be delivered keeps the address for four days and no longer', async () => {
    await subscribed('carl@post.example', 'district', '14998');
    await job.run();
    on(20);
    await job.run();
    expect(await query(`SELECT FROM person WHERE email = 'carl@post.example'`)).toEqual([]);
  });
});

describe('When one subscription cannot be told', () => {
  it('all others are, and it is tried again', async () => {
    on(21);
    await subscribed('anna@post.example', 'municipality', '14625010', '2026-11-20T10:00:00Z');
    await subscribed('zita@post.example', 'municipality', '14625010', '2026-11-20T10:00:00Z');
    // The first to be told: an area that is none.
    await query(`INSERT INTO person (email, subscribes) VALUES ('leer@post.example', true)`);
    await query(
      `INSERT INTO subscription (person_id, area, asked_at, mailed_at, confirmed_at, told_until)
       SELECT id, ST_GeomFromText('POLYGON EMPTY', 25833), t, t, t, t FROM (SELECT $1::timestamptz AS t) told, person WHERE email = 'leer@post.example'`,
      ['2026-11-19T10:00:00Z'],
    );
    await edition(21);
    on(22);
    const before = (await mails()).length;
    expect(await job.run()).toBe(2);
    expect(await mails()).toHaveLength(before + 2);
    expect(
      await query(
        `SELECT told_until = '2026-11-19T10:00:00Z' AS waits FROM subscription WHERE area IS NOT NULL`,
      ),
    ).toEqual([{ waits: true }]);
  });
});
