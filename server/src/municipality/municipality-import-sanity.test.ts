import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Place, square } from '../../test/boundary-files.js';
import { KM5, refusalOf, squareLand, useSquareLand, X, Y } from '../../test/square-land.js';
import { applyImport, municipalityVersion } from './import-apply.js';
import { MunicipalityService } from './municipality.service.js';

const { folder, db, run, geoJson, importLand, stored } = useSquareLand();

describe('a Gemeinde that a complete file no longer holds', () => {
  const merged = (places: Map<string, Place>) => {
    places.delete('14625150');
    places.get('14625250')!.geometry!.coordinates.push(square(X + KM5, Y, KM5).coordinates[0]!);
  };
  const succession = (lines: string) =>
    folder.write('succession.csv', `ags;successor_ags;effective;evidence\n${lines}\n`);
  beforeEach(() => importLand());

  it('is named and never silently deleted', async () => {
    const report = await importLand(merged);
    expect(report).toMatchObject({ applied: false, changes: { missing: ['14625150'] } });
    expect(report.refusal).toMatch(/14625150 Göda.*--succession/);
    expect((await stored('14625150')).valid_to).toBeNull();
  });

  it('ends with a succession file, and its key and name still lead to its successor', async () => {
    const file = succession('14625150;14625250;2025-01-01;"SächsABl. 2024, S. 1"');
    const report = await importLand(merged, { succession: file });
    expect(report).toMatchObject({
      applied: true,
      changes: { changed: 1, dissolved: 1, missing: ['14625150'] },
    });
    expect(await stored('14625150')).toMatchObject({ ended: '2025-01-01', geometry: null, name: 'Göda' });
    const service = new MunicipalityService(db());
    expect(await service.get('14625150')).toMatchObject({
      ags: '14625250',
      formerOf: { name: 'Göda', since: '2025-01-01' },
    });
    expect((await service.list({ search: 'Hodźij', limit: 5 })).items[0]).toMatchObject({
      ags: '14625250',
      matchedKind: 'former_name',
    });
    expect((await importLand(merged, { succession: file })).applied).toBe(false);
  });

  it('takes its Kreis with it where it was the last one; what somebody subscribes to there is kept, to move on', async () => {
    await db().query(
      `WITH person AS (INSERT INTO person (email, subscribes) VALUES ('anna@post.example', true) RETURNING id)
       INSERT INTO subscription (person_id, district, asked_at, mailed_at) SELECT id, '14511', now(), now() FROM person`,
    );
    const report = await importLand(
      (places) => {
        places.delete('14511000');
        places.get('14625250')!.geometry!.coordinates.push(square(X + 2 * KM5, Y + KM5, KM5).coordinates[0]!);
      },
      { succession: succession('14511000;14625250;2025-01-01;x') },
    );
    expect(report.applied).toBe(true);
    expect(await db().query(`SELECT 1 FROM district WHERE ags = '14511'`)).toEqual([]);
    expect(await db().query('SELECT district FROM subscription')).toEqual([{ district: '14511' }]);
  });

  it('an older file that still holds it is read under the keys of today', async () => {
    await importLand(merged, { succession: succession('14625150;14625250;2025-01-01;x') });
    const report = await importLand();
    expect(report).toMatchObject({ applied: false, changes: { unchanged: 5, missing: [] } });
    expect(report.issues).toContainEqual({
      line: 2,
      column: 'AGS',
      value: '14625150',
      reason: 'aufgelöste Gemeinde, zu 14625250 gerechnet',
    });
  });

  it('ends together with another one in a new Gemeinde', async () => {
    const file = succession('14625150;14625255;2025-01-01;x\n14625250;14625255;2025-01-01;x');
    const change = (places: Map<string, Place>) => {
      merged(places);
      const kamenz = places.get('14625250')!;
      kamenz.properties = { ...kamenz.properties, AGS: '14625255', GEN: 'Göda-Kamenz' };
    };
    expect(await importLand(change, { succession: file })).toMatchObject({
      applied: true,
      changes: { added: 1, dissolved: 2 },
    });
    const detail = await new MunicipalityService(db()).get('14625255');
    expect(detail.predecessors.map((former) => former.name)).toEqual(['Göda', 'Kamenz']);
  });

  it.each([
    [
      'a day to come',
      '14625150;14625250;2999-01-01;x',
      'Zeile 2, Spalte effective, „2999-01-01“: liegt in der Zukunft',
    ],
    ['no evidence', '14625150;14625250;2025-01-01;', 'Spalte evidence'],
    ['no key', '1462515;14625250;2025-01-01;x', 'Spalte ags'],
    ['no day', '14625150;14625250;1.1.2025;x', 'Spalte effective'],
  ])('a succession file with %s is refused with its line', async (_, line, words) => {
    expect(await refusalOf(importLand(merged, { succession: succession(line) }))).toMatch(words);
  });

  it.each([
    ['a successor that does not exist', '14625150;14625999;2025-01-01;x', '14625999'],
    [
      'a Gemeinde that the file still holds',
      '14625150;14625250;2025-01-01;x\n14625010;14625250;2025-01-01;x',
      'enthält diese Gemeinden noch',
    ],
  ])('a succession file that names %s is refused', async (_, lines, words) => {
    const report = await importLand(merged, { succession: succession(lines) });
    expect(report.applied).toBe(false);
    expect(report.refusal).toMatch(words);
  });
});

describe('a file that cannot be true', () => {
  beforeEach(() => importLand());
  afterEach(async () => {
    expect((await stored('14625250')).area).toBe(25_000_000);
  });

  it('with a part of the Gemeinden only updates those, and says so', async () => {
    const report = await run(
      geoJson(
        squareLand((places) => {
          places.get('14625010')!.properties.GEN = 'Neu';
          for (const ags of places.keys()) if (ags !== '14625010') places.delete(ags);
        }),
      ),
    );
    expect(report).toMatchObject({
      applied: true,
      partialStates: ['14'],
      changes: { changed: 1, missing: [] },
    });
    expect(await db().query('SELECT 1 FROM municipality WHERE valid_to IS NULL')).toHaveLength(6);
  });

  it('is refused when the Land would shrink', async () => {
    const report = await importLand(
      (places) => (places.get('14625250')!.geometry = square(X + 2 * KM5, Y, 2000)),
    );
    expect(report).toMatchObject({
      applied: false,
      refusal: expect.stringMatching(/Fläche des Landes 14 würde sich um −14 % ändern|-14/),
    });
  });

  it('is refused when two Gemeinden claim the same area', async () => {
    const report = await importLand((places) => {
      places.get('14625250')!.geometry = square(X + KM5 + 2500, Y, KM5);
    });
    expect(report.refusal).toMatch('Gemeinden überdecken sich: 14625150 und 14625250 (50 % der kleineren)');
  });

  it('is refused when none of its Gemeinden is ours', async () => {
    const report = await run(
      geoJson(squareLand((places) => places.forEach((place) => (place.properties.AGS = '12051000')))),
    );
    expect(report).toMatchObject({ applied: false, rows: { read: 6, outOfArea: 6 } });
    expect(report.refusal).toMatch('keine Gemeinde, die hier geführt wird');
  });

  it('is refused when the Gemeinden have changed since it was read', async () => {
    const empty = {
      added: [],
      changed: [],
      unchanged: [],
      missing: [],
      partialStates: [],
      refused: [],
      notes: [],
    };
    const change = {
      plan: { ...empty, moved: new Set<string>() },
      succession: [],
      ended: [],
      districts: [],
      emptyDistricts: [],
      shapes: null,
      notes: [],
    };
    const before = await municipalityVersion(db());
    await applyImport(db(), { ...change, basedOn: before });
    expect(await refusalOf(applyImport(db(), { ...change, basedOn: before }))).toMatch(
      'haben sich inzwischen geändert',
    );
  });
});
