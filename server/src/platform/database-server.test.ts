import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServerDatabase } from '../../test/database.js';
import { readConfiguration } from './configuration.js';
import { openDatabase } from './database.js';
import { sealVersions } from './seal.js';

const server = process.env.DATABASE_URL;
const onServer = server ? describe : describe.skip;

onServer('on a real PostGIS (DATABASE_URL)', () => {
  let created: Awaited<ReturnType<typeof createServerDatabase>>;
  const role = `lotse_service_${process.pid}`;
  beforeAll(async () => {
    created = await createServerDatabase(server!);
  });
  afterAll(() => created.drop());

  it('the service’s own user may write rows but change no table where MIGRATION_DATABASE_URL is set', async () => {
    const owner = await openDatabase({ ...readConfiguration({}), databaseUrl: created.url });
    await owner.db.query(`CREATE ROLE ${role} LOGIN PASSWORD 'service'`);
    await owner.close();
    const url = new URL(created.url);
    url.username = role;
    url.password = 'service';
    const settings = { databaseUrl: url.toString(), migrationDatabaseUrl: created.url };
    const service = await openDatabase({ ...readConfiguration({}), ...settings });
    await service.db.query(`INSERT INTO setting (name, value) VALUES ('probe', '1')`);
    await expect(service.db.query('ALTER TABLE setting ADD COLUMN more text')).rejects.toThrow(
      /must be owner/,
    );
    await expect(service.db.query('CREATE TABLE more (id int)')).rejects.toThrow(/permission denied/);
    await expect(service.db.query('DELETE FROM migration')).rejects.toThrow(/permission denied/);
    await service.db.query(
      `INSERT INTO municipality_succession (ags, successor_ags, effective, evidence) VALUES ('14521030', '14521035', '2019-01-01', 'x')`,
    );
    expect(await sealVersions(service.db)).toBe(1);
    for (const table of ['record_version', 'record_seal', 'record_seal_entry'])
      await expect(service.db.query(`DELETE FROM ${table}`)).rejects.toThrow(/permission denied/);
    await service.close();
    const again = await openDatabase({ ...readConfiguration({}), databaseUrl: created.url });
    await again.db.query(`DROP OWNED BY ${role}`);
    await again.db.query(`DROP ROLE ${role}`);
    await again.close();
  });

  it('says what to do where the user may not set the database up', async () => {
    const fresh = await createServerDatabase(server!);
    const owner = await openDatabase({ ...readConfiguration({}), databaseUrl: created.url });
    await owner.db.query(`CREATE ROLE ${role} LOGIN PASSWORD 'service'`);
    const url = new URL(fresh.url);
    url.username = role;
    url.password = 'service';
    const opening = openDatabase({ ...readConfiguration({}), databaseUrl: url.toString() });
    await expect(opening).rejects.toThrow(
      /darf die Datenbank nicht einrichten .* CREATE EXTENSION postgis ein/,
    );
    await fresh.drop();
    await owner.db.query(`DROP ROLE ${role}`);
    await owner.close();
  });

  it('says in one sentence that the address cannot be reached, without the password', async () => {
    const url = new URL(created.url);
    url.pathname = '/there_is_no_such_database';
    url.password = 'geheim';
    const opening = openDatabase({ ...readConfiguration({}), databaseUrl: url.toString() });
    await expect(opening).rejects.toThrow(/nicht erreichbar .* Bitte DATABASE_URL prüfen/);
    await expect(opening).rejects.not.toThrow(/geheim/);
  });

  it('can be migrated by several instances at once', async () => {
    const fresh = await createServerDatabase(server!);
    const configuration = { ...readConfiguration({}), databaseUrl: fresh.url };
    const opened = await Promise.all([1, 2, 3].map(() => openDatabase(configuration)));
    const [row] = await opened[0]!.db.query('SELECT count(*)::int AS count FROM migration');
    expect(row.count).toBe(opened[0]!.db.migrations.length);
    await Promise.all(opened.map((database) => database.close()));
    await fresh.drop();
  });
});
