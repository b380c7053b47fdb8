import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { seedMunicipalities } from '../municipality/seed-municipalities.js';
import { sharesFromCells } from './cell-aggregates.js';
import { CELL_CLASSES, CELL_TECHNOLOGIES, SHARES } from './cell-bands.js';
import type { CellBuffer } from './cell-buffer.js';
import { demoCells, type DemoInput } from './demo-cells.js';
import { demoInput, seedDemoCells } from './demo-seed.js';
import { INHABITANTS_A_HOUSEHOLD } from './demo-settlements.js';

let test: TestDatabase;
let input: DemoInput;
let oneDistrict: DemoInput;
let cells: CellBuffer;

beforeAll(async () => {
  test = await openTestDatabase();
  await seedMunicipalities(test.db, () => {});
  input = await demoInput(test.db);
  const municipalities = input.municipalities.filter(({ districtAgs }) => districtAgs === '14625');
  oneDistrict = { ...input, municipalities };
  cells = demoCells(input);
}, 180_000);
afterAll(() => test.close());

const digest = ({ gx, gy, ags, households, shares, length }: CellBuffer): string =>
  [gx, gy, ags, households, shares.subarray(0, length * SHARES)]
    .reduce(
      (hash, values) => hash.update(values.subarray(0, values === shares ? undefined : length * SHARES)),
      createHash('sha256'),
    )
    .digest('hex');

describe('the demo cells', () => {
  it('are 250,000 to 300,000, each once', () => {
    expect(cells.length).toBeGreaterThan(250_000);
    expect(cells.length).toBeLessThan(300_000);
    for (let i = 1; i < cells.length; i++) {
      const [row, before] = [cells.gy[i]!, cells.gy[i - 1]!];
      if (row === before ? cells.gx[i]! <= cells.gx[i - 1]! : row < before)
        throw new Error(`cell ${i} out of order`);
    }
  });

  it('are the same on every run', () =>
    expect(digest(demoCells(oneDistrict))).toBe(digest(demoCells(oneDistrict))));

  it('hold the households of every Gemeinde: its population over the average household', () => {
    const sums = new Map<string, number>();
    for (let i = 0; i < cells.length; i++) {
      const ags = String(cells.ags[i]);
      sums.set(ags, (sums.get(ags) ?? 0) + cells.households[i]!);
      if (cells.households[i]! < 1) throw new Error('a cell without households');
    }
    for (const { ags, population } of input.municipalities)
      expect([ags, sums.get(ags)]).toEqual([ags, Math.round(population / INHABITANTS_A_HOUSEHOLD)]);
  });

  it('meet the published share of every Kreis within half a point, in every class', () => {
    const computed = sharesFromCells(cells, { levels: [5], method: '' });
    const shares = new Map(
      computed.map(({ area, technology, minMbit, share }) => [
        `${area} ${technology} ${minMbit}`,
        Number(share),
      ]),
    );
    const districts = [...new Set(input.municipalities.map(({ districtAgs }) => districtAgs))];
    expect(districts).toHaveLength(13);
    for (const district of districts) {
      const { all, ftthb } = input.targetOf(district);
      for (const minMbit of CELL_CLASSES)
        expect(Math.abs(shares.get(`${district} all ${minMbit}`)! - all[minMbit])).toBeLessThan(0.5);
      expect(Math.abs(shares.get(`${district} ftthb 1000`)! - ftthb)).toBeLessThan(0.5);
    }
    expect(shares.get('14625 all 1000')).toBeCloseTo(42.07, 0);
    expect(shares.get('14612 all 50')).toBeCloseTo(98.59, 0);
  });

  it('never reach more households with a faster class, nor with all technologies than with the best one', () => {
    const classes = CELL_CLASSES.length;
    for (let i = 0; i < cells.length; i++) {
      const share = (technology: number, place: number) =>
        cells.shares[i * SHARES + technology * classes + place]!;
      for (let place = 0; place < classes; place++) {
        if (share(0, place) !== Math.max(share(1, place), share(2, place), share(3, place)))
          throw new Error(`cell ${i}`);
        for (let technology = 0; place > 0 && technology < CELL_TECHNOLOGIES.length; technology++)
          if (share(technology, place) > share(technology, place - 1)) throw new Error(`cell ${i} rises`);
      }
    }
  });

  it('of one Land are repeated beside it for the size of Germany', () => {
    const [once, thrice] = [demoCells(oneDistrict), demoCells(oneDistrict, { scale: 3 })];
    expect(thrice.length).toBe(3 * once.length);
    expect(new Set(thrice.ags.subarray(0, thrice.length)).size).toBe(3 * oneDistrict.municipalities.length);
  });
});

describe('the demo seed', () => {
  beforeAll(() => seedDemoCells(test.db, () => {}), 180_000);

  it('is an edition that says that it is invented', async () => {
    const [edition] = await test.db.query('SELECT * FROM coverage_edition WHERE active_to IS NULL AND active_from IS NOT NULL');
    expect(edition).toMatchObject({ source: 'Demodaten', is_demo: true, level: 'cell', user_group: 'households', grid_srid: 3035 });
    expect(edition.credit).toMatch(/erfundene/);
    const methods = await test.db.query('SELECT DISTINCT computed, method FROM coverage_share');
    expect(methods).toEqual([{ computed: true, method: 'Aus erfundenen Demo-Gitterzellen berechnet.' }]);
  }); // prettier-ignore

  it('has every cell inside of its Gemeinde, and shares for all of these', async () => {
    const [{ n, wrong }] = await test.db.query(
      `SELECT count(*)::int AS n, count(*) FILTER (WHERE NOT ST_Intersects(m.geometry, c.centre))::int AS wrong
       FROM (SELECT ags, ST_Transform(ST_SetSRID(ST_MakePoint(gx * 100 + 50, gy * 100 + 50), 3035), 25833) AS centre
             FROM coverage_cell WHERE gx % 7 = 0 AND gy % 11 = 0) AS c
       JOIN municipality m USING (ags)`,
    );
    expect(n).toBeGreaterThan(3_000);
    expect(wrong).toBe(0);
    const [{ areas }] = await test.db.query('SELECT count(DISTINCT area)::int AS areas FROM coverage_share');
    expect(areas).toBe(input.municipalities.length);
  });
});
