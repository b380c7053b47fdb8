import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../test/database.js';
import { bandInCode, NO_SHARE, SHARES } from './cell-bands.js';
import { CellBuffer } from './cell-buffer.js';
import { storeCells } from './cell-store.js';
import { randomFrom } from './demo-random.js';
import { OVERVIEW_SIZES, overviewOf, refreshOverview, storeOverviews } from './overview.js';

const EDITION = 1;

function cellsOf(rows: [gx: number, gy: number, households: number, share: number][]): CellBuffer {
  const cells = new CellBuffer();
  for (const [gx, gy, households, share] of rows) cells.add(gx, gy, 1, households, Array(SHARES).fill(share));
  return cells.sorted();
}

describe('a square of the overview', () => {
  it('has the share of its households, not the mean of its cells', () => {
    const [square, ...others] = overviewOf(cellsOf([[100, 200, 90, 0], [104, 204, 10, 10_000]]), 5); // prettier-ignore
    expect(others).toEqual([]);
    expect(square).toMatchObject({ size: 5, gx: 100, gy: 200, households: 100 });
    expect(square!.bands.map((code) => code.toString(8))).toEqual(['111111', '111111', '111111', '111111']);
  });

  it('is computed from exact shares: two cells of 49 and 50 percent are under 50', () => {
    const [square] = overviewOf(cellsOf([[100, 200, 1, 4_900], [101, 200, 1, 5_000]]), 5); // prettier-ignore
    expect(bandInCode(square!.bands[0]!, 0)).toBe(2);
  });

  it('leaves out what is not published, and is not published where all of it is not', () => {
    const [mixed] = overviewOf(cellsOf([[100, 200, 50, NO_SHARE], [101, 200, 1, 9_600]]), 5); // prettier-ignore
    expect(bandInCode(mixed!.bands[3]!, 5)).toBe(6);
    const [blank] = overviewOf(cellsOf([[100, 200, 50, NO_SHARE]]), 5);
    expect(bandInCode(blank!.bands[3]!, 5)).toBe(7);
  });

  it('begins at the next multiple of its edge to the south-west', () => {
    const cells = cellsOf([[104, 204, 1, 0], [105, 204, 1, 0], [104, 205, 1, 0], [149, 249, 1, 0], [150, 249, 1, 0]]); // prettier-ignore
    const places = (size: number) => overviewOf(cells, size).map(({ gx, gy }) => `${gx} ${gy}`);
    expect(places(5).sort()).toEqual(['100 200', '100 205', '105 200', '145 245', '150 245']);
    expect(places(50)).toEqual(['100 200', '150 200']);
  });
});

describe('overviews of an edition', () => {
  let test: TestDatabase;
  let db: DataSource;
  beforeAll(async () => {
    test = await openTestDatabase();
    db = test.db;
  });
  afterAll(() => test.close());

  const stored = () =>
    db.query(
      `SELECT size, gy, gx, households, bands_all, bands_ftthb, bands_hfc, bands_dsl FROM coverage_overview
       WHERE edition_id = $1 ORDER BY size, gy, gx`,
      [EDITION],
    );

  async function asIfNew() {
    const cells = new CellBuffer();
    const rows = await db.query(
      'SELECT gx, gy, households, shares FROM coverage_cell WHERE edition_id = $1',
      [EDITION],
    );
    for (const { gx, gy, households, shares } of rows) cells.add(gx, gy, 1, households, shares);
    const squares = OVERVIEW_SIZES.flatMap((size) => overviewOf(cells.sorted(), size));
    return squares
      .sort((a, b) => a.size - b.size || a.gy - b.gy || a.gx - b.gx)
      .map(({ bands: [bands_all, bands_ftthb, bands_hfc, bands_dsl], ...place }) => ({ ...place, bands_all, bands_ftthb, bands_hfc, bands_dsl })); // prettier-ignore
  }

  it('are after a refresh of the changed cells what they would be if made anew', async () => {
    const random = randomFrom(3);
    const cells = new CellBuffer();
    for (let gy = 31_000; gy < 31_160; gy++)
      for (let gx = 45_000; gx < 45_160; gx++)
        if (random() < 0.2)
          cells.add(
            gx,
            gy,
            1,
            Math.floor(random() * 20),
            Array.from({ length: SHARES }, () => Math.floor(random() * 10_001)),
          );
    await storeCells(db, EDITION, cells.sorted());
    await storeOverviews(db, EDITION, cells);
    expect(await stored()).toEqual(await asIfNew());
    const before = await stored();
    await db.transaction(async (manager) => {
      const [changed] = await manager.query(
        `UPDATE coverage_cell SET households = households + 5, shares = array_fill(10000::smallint, ARRAY[${SHARES}])
         WHERE edition_id = $1 AND gx BETWEEN 45048 AND 45062 AND gy < 31020 RETURNING gx, gy`,
        [EDITION],
      );
      const [gone] = await manager.query(
        `DELETE FROM coverage_cell WHERE edition_id = $1 AND gx < 45005 AND gy < 31005 RETURNING gx, gy`,
        [EDITION],
      );
      await refreshOverview(manager, EDITION, [...changed, ...gone]);
    });
    const after = await stored();
    expect(after).toEqual(await asIfNew());
    expect(after).not.toEqual(before);
    expect(after.length).toBe(before.length - 1);
  });
});
