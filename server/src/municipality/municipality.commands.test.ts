import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Command } from 'commander';
import { square, TestFolder } from '../../test/boundary-files.js';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { itWithFiles, sharedData } from '../../test/shared-data.js';
import type { CommandSession } from '../platform/command.js';
import { Refusal } from '../platform/refusal.js';
import { municipalityCommands } from './municipality.commands.js';
import { seedMunicipalities } from './seed-municipalities.js';

let database: TestDatabase;
const folder = new TestFolder();
beforeAll(async () => {
  database = await openTestDatabase();
  await seedMunicipalities(database.db, () => undefined);
});
afterAll(async () => {
  folder.remove();
  await database?.close();
});

/** What `lotse import municipalities …` says, and its exit code. */
async function lotse(
  ...argv: string[]
): Promise<{ said: string[]; warned: string[]; exit: number; ms: number }> {
  const said: string[] = [];
  const warned: string[] = [];
  const session: CommandSession = {
    db: database.db,
    cwd: folder.path,
    beside: 'nothing',
    say: (line) => said.push(line),
    warn: (line) => warned.push(line),
    progress: () => undefined,
    exitCode: 0,
  };
  const program = new Command();
  municipalityCommands(program, session);
  const started = performance.now();
  try {
    await program.parseAsync(['import', 'municipalities', ...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    warned.push(error.message);
    session.exitCode = 1;
  }
  return { said, warned, exit: session.exitCode, ms: Math.round(performance.now() - started) };
}

const geometry = square(459_000, 5_670_000, 1000);

describe('lotse import municipalities', () => {
  it('says in German what it counted, and that nothing was changed', async () => {
    const places = [
      { properties: { AGS: '12051000', GEN: 'Brandenburg', GF: 4 }, geometry },
      { properties: { AGS: '14625020', GEN: 'Bautzen', GF: 2 }, geometry },
      { properties: { AGS: '14625020', GEN: 'Bautzen', GF: 4 }, geometry: null },
    ];
    folder.geoJson('few.geojson', places, 'EPSG:25833');
    const { said, warned, exit } = await lotse('few.geojson', '--dry-run');
    expect(said).toContain(
      '3 Datensätze = 0 übernommen + 1 außerhalb des Gebiets + 1 andere Ebene oder Wasser + 1 abgelehnt',
    );
    expect(warned[0]).toBe('Datensatz 3, Geometrie „14625020“: der Datensatz hat keine Geometrie');
    expect(exit).toBe(1);
  });

  it('answers --json with one object', async () => {
    const { said, exit } = await lotse('few.geojson', '--json');
    expect(said).toHaveLength(1);
    expect(JSON.parse(said[0]!)).toMatchObject({
      source: 'few.geojson',
      rows: { read: 3, accepted: 0, outOfArea: 1, skipped: 1, repaired: 0, refused: 1 },
      changes: { added: 0, changed: 0, unchanged: 0, missing: [] },
      issues: [{ line: 3, column: 'Geometrie', value: '14625020' }],
    });
    expect(exit).toBe(1);
  });

  it('a file that is not there is one sentence and exit code 1', async () => {
    const { warned, exit } = await lotse('nowhere.zip');
    expect(warned).toHaveLength(1);
    expect(warned[0]).toContain('nowhere.zip');
    expect(exit).toBe(1);
  });

  const cases = (name: string) => `import-cases/${name}`;
  const count = () =>
    database.db.query(
      `SELECT count(*)::int AS n, bool_and(ST_IsValid(geometry)) AS valid FROM municipality WHERE valid_to IS NULL`,
    );

  itWithFiles([cases('gemeinden_25832_utf8_noprj.zip')], 'a Shapefile without .prj needs --crs', async () => {
    const file = sharedData(cases('gemeinden_25832_utf8_noprj.zip'));
    const refused = await lotse(file);
    expect(refused.warned).toEqual([expect.stringContaining('bitte mit „--crs EPSG:25832“')]);
    expect(refused.exit).toBe(1);
    const taken = await lotse(file, '--crs', 'EPSG:25832');
    expect(taken).toMatchObject({ exit: 0, warned: [] });
    expect(taken.said.at(-1)).toBe('Übernommen.');
    expect(await count()).toEqual([{ n: 418, valid: true }]);
    console.log(`Shapefile, 418 Gemeinden, all changed: ${taken.ms} ms`);
  });

  itWithFiles(
    [cases('gemeinden_25833.gpkg')],
    'the same as GeoPackage differs by less than half a metre',
    async () => {
      await database.db.query(
        'CREATE TABLE before AS SELECT ags, geometry FROM municipality WHERE valid_to IS NULL',
      );
      const { exit, ms } = await lotse(sharedData(cases('gemeinden_25833.gpkg')));
      expect(exit).toBe(0);
      console.log(`GeoPackage, 418 Gemeinden, all changed: ${ms} ms`);
      const [{ far }] = await database.db.query(
        `SELECT max(ST_HausdorffDistance(m.geometry, b.geometry)) AS far FROM municipality m JOIN before b USING (ags)`,
      );
      await database.db.query('DROP TABLE before');
      expect(far).toBeLessThan(0.5);
    },
  );

  itWithFiles([cases('gemeinden_25833_cp1252_nocpg.zip')], 'CP1252 damages no Sorbian name', async () => {
    const names = () => database.db.query(`SELECT ags, name, sorbian_name FROM municipality ORDER BY ags`);
    const before = await names();
    const { exit, warned } = await lotse(sharedData(cases('gemeinden_25833_cp1252_nocpg.zip')));
    expect(exit).toBe(0);
    expect(warned.join()).toContain('„Hodij“: Zeichen fehlen; der bekannte Name „Hodźij“ bleibt');
    expect(await names()).toEqual(before);
  });

  const old = 'boundaries/sachsen_gemeinden_2016.geojson';
  itWithFiles(
    [old],
    'a file of 2016 is read under the keys of today, its invalid border repaired',
    async () => {
      const { said, warned, exit } = await lotse(sharedData(old));
      expect(said[1]).toMatch(/^426 Datensätze = 426 übernommen .* \(1 der übernommenen repariert\)$/);
      expect(warned).toContain('Datensatz 4, ags „14521030“: aufgelöste Gemeinde, zu 14521035 gerechnet');
      expect(warned.join()).toMatch(/„14730030“: ungültige Fläche repariert/);
      expect(exit).toBe(0);
      expect(await count()).toEqual([{ n: 418, valid: true }]);
      const again = await lotse(sharedData(old));
      expect(again.said.at(-1)).toBe('Alles ist schon so gespeichert: es wurde nichts geändert.');
    },
  );

  const fixtures = [
    'SHP_Exclude.zip',
    'T8Th4_6n.zip',
    'badzip.zip',
    'codepage.zip',
    'curve.gpkg',
    'null.shp',
    'polygons.shp',
  ];
  itWithFiles(
    fixtures.map((name) => cases(`fixtures/${name}`)),
    'every odd file gives one sentence and changes nothing',
    async () => {
      const before = await count();
      for (const name of fixtures) {
        const { warned, exit } = await lotse(
          sharedData(path.join('import-cases/fixtures', name)),
          '--crs',
          'EPSG:4326',
        );
        expect(warned).toHaveLength(1);
        expect(exit).toBe(1);
      }
      expect(await count()).toEqual(before);
    },
  );
});
