import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../../test/database.js';
import { CELL_CLASSES, SHARES } from '../../coverage/cell-bands.js';
import { CellBuffer } from '../../coverage/cell-buffer.js';
import { storeCells } from '../../coverage/cell-store.js';
import { randomFrom } from '../../coverage/demo-random.js';
import { openEdition } from '../../coverage/edition-store.js';
import { projectionOf } from '../../coverage/grid-projection.js';
import { seedProgrammes } from '../../programme/seed-programmes.js';
import { toDegrees } from './area-projection.js';
import { closed, type Ring, type Shape } from './area-shape.js';
import { countEach, countHouseholds } from './households.js';

const random = randomFrom(11);
const [X, Y] = [411_000, 5_656_000];

/** Cells of a square of 20 km around Dresden, every third one inhabited, on the grid of the census. */
function someCells(): CellBuffer {
  const [x, y] = projectionOf(3035)!
    .forward(...(toDegrees(X, Y) as [number, number]))
    .map((metres) => Math.round(metres / 100)) as [number, number];
  const cells = new CellBuffer();
  for (let gy = y - 100; gy < y + 100; gy++)
    for (let gx = x - 100; gx < x + 100; gx++) {
      if (random() < 0.67) continue;
      const shares = Array.from({ length: SHARES }, () => Math.round(random() * 10_000)).sort(
        (a, b) => b - a,
      );
      cells.add(gx, gy, 14612000, 1 + Math.floor(random() * 30), shares);
    }
  return cells.sorted();
}

/** Long edges and short ones, with a hole and a second part. */
function someArea(): Shape {
  const star = (x: number, y: number, reach: number): Ring => {
    const corners = 3 + Math.floor(random() * 12);
    return closed(
      Array.from({ length: corners }, (_, i) => {
        const [angle, length] = [(2 * Math.PI * i) / corners, reach * (0.4 + 0.6 * random())];
        return [x + length * Math.cos(angle), y + length * Math.sin(angle)] as const;
      }),
    );
  };
  const [x, y] = [X + (random() - 0.5) * 4_000, Y + (random() - 0.5) * 4_000];
  return [[star(x, y, 6_000), star(x, y, 900)], [star(x + 9_000, y, 2_000)]];
}

let test: TestDatabase;
let db: DataSource;
let edition: number;
beforeAll(async () => {
  test = await openTestDatabase();
  db = test.db;
  await seedProgrammes(db);
  edition = await openEdition(db, {
    source: 'Testatlas',
    userGroup: 'households',
    referenceDate: '2025-12-31',
    level: 'cell',
    fileName: 'test',
    checksum: 'test',
    licence: 'test',
    credit: '© Testatlas',
    gridSrid: 3035,
  });
});
afterAll(() => test.close());

const wkt = (shape: Shape) =>
  `MULTIPOLYGON(${shape.map((part) => `(${part.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(',')})`).join(',')})`).join(',')})`;

/** Cell by cell, its centre carried over into the coordinates of the area. */
async function countedOneByOne(shape: Shape) {
  const [row] = await db.query(
    `SELECT coalesce(sum(households), 0)::int AS households,
       ${CELL_CLASSES.map((_, i) => `coalesce(sum(round(households * shares[${i + 1}] / 100.0)), 0)::float8 / 100 AS c${i}`).join()}
     FROM coverage_cell
     WHERE edition_id = $1 AND ST_Contains(ST_GeomFromText($2, 25833),
       ST_Transform(ST_SetSRID(ST_MakePoint(gx * 100 + 50, gy * 100 + 50), 3035), 25833))`,
    [edition, wkt(shape)],
  );
  return row;
}

describe('households in an area', () => {
  it('without an edition of cells are not counted, and it is said', async () => {
    await expect(countHouseholds(db, someArea(), {})).rejects.toThrow();
    expect(await countEach(db, [someArea()])).toEqual([null]);
  });

  it('are those of the cells whose centre lies in it: 20 areas, cell by cell', async () => {
    await storeCells(db, edition, someCells());
    await db.query(`UPDATE coverage_edition SET active_from = now() WHERE id = $1`, [edition]);
    let all = 0;
    for (let i = 0; i < 20; i++) {
      const shape = someArea();
      const expected = await countedOneByOne(shape);
      const { households, classes, spots } = await countHouseholds(db, shape, {});
      expect(households).toBe(expected.households);
      expect(classes[0]!.households).toBe(households - Math.round(expected.c0));
      expect(classes.at(-1)!.households).toBe(Math.round(expected.c5));
      expect(spots.white + spots.lightGrey).toBe(households - Math.round(expected.c2));
      expect(classes.reduce((sum, one) => sum + one.households, 0)).toBe(households);
      all += households;
    }
    expect(all).toBeGreaterThan(100_000);
    const shapes = [someArea(), someArea()];
    const each = await Promise.all(shapes.map((shape) => countHouseholds(db, shape, {})));
    expect(await countEach(db, shapes)).toEqual(each.map(({ households }) => households));
  });

  it('say that they are an indication, that centres decide, and what the atlas does not know', async () => {
    const { countedBy, sentences, spots, upload, threshold, credit, source, referenceDate, isDemo } =
      await countHouseholds(db, someArea(), {});
    expect(sentences[0]).toBe('Richtwert aus dem Atlas, keine Förderfähigkeit.');
    expect(countedBy).toEqual({ rule: 'cell_centre', sentence: 'Es zählt der Mittelpunkt der Zelle.' });
    const { from, to } = spots.darkGrey;
    const [low, high] = [from, to].map((value) => value.toLocaleString('de-DE'));
    expect(sentences[1]).toBe(
      `Dunkelgrau sind zwischen ${low} und ${high} Haushalten; der Atlas kennt 200 und 400, nicht 300/150.`,
    );
    expect(threshold).toMatchObject({ text: '300/150', guideline: 'gigabit20_2026' });
    expect(upload).toEqual({
      known: false,
      sentence:
        'Den Upload nennt diese Ausgabe nicht, gezählt ist allein der Download. Wer 150 Mbit/s im Upload erreicht, bleibt offen.',
    });
    expect({ credit, source, referenceDate, isDemo }).toEqual({
      credit: '© Testatlas',
      source: 'Testatlas',
      referenceDate: '2025-12-31',
      isDemo: false,
    });
  });

  it.each([
    [
      'gigabit20_2023',
      '200 symmetrisch oder 500',
      'der Atlas kennt 200 und 1.000, nicht 200 symmetrisch oder 500.',
    ],
    ['grey_spot_2021', '100', null],
    ['white_spot_2015', '30', null],
    ['dios_2023', null, 'Diese Fassung nennt keine Schwelle: ab 100 Mbit/s bleibt die Einstufung offen.'],
  ])('%s: the threshold is that of the version', async (guideline, text, words) => {
    const { threshold, sentences, spots } = await countHouseholds(db, someArea(), { guideline });
    expect(threshold.text).toBe(text);
    expect(sentences[1] ?? null).toEqual(words && expect.stringContaining(words));
    expect(spots.unclearBetween === null).toBe(words === null);
  });

  it('of a day or a version that is not there are a 404', async () => {
    const status = (asked: object) =>
      countHouseholds(db, someArea(), asked).catch((error) => error.getStatus());
    expect(await status({ edition: '2001-12-31' })).toBe(404);
    expect(await status({ guideline: 'gibt_es_nicht' })).toBe(404);
  });

  it('of an edition that counts cells, and of the demo, say so', async () => {
    await db.query(`UPDATE coverage_edition SET is_demo = true, row_counts = '{"weights": "cells"}'`);
    const { sentences, isDemo } = await countHouseholds(db, someArea(), {});
    expect(isDemo).toBe(true);
    expect(sentences).toContain('Diese Ausgabe zählt keine Haushalte: gezählt sind bewohnte Zellen.');
    expect(sentences.at(-1)).toMatch(/^Demodaten:/);
  });
});
