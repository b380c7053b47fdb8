import { inflateSync } from 'node:zlib';
import * as XLSX from '@e965/xlsx';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { caseScene, type CaseScene } from '../../../test/case-scene.js';
import { insertNotice, insertPayout } from '../../../test/things-of-funding.js';
import { setClock } from '../../platform/clock.js';

let scene: CaseScene;
let burkau: number;

/** Bautzen Cluster 12 in its shape: Bund 60 %, Land 40 % = 14.666.400,00 €. */
beforeAll(async () => {
  setClock(new Date('2027-03-02T09:00:00Z'));
  scene = await caseScene();
  await scene.inClock(async (db) => {
    burkau = await scene.aCase(
      {
        name: 'Cluster 12',
        municipalities: ['14521035', '14521460'],
        status: 'under_construction',
        total_cost: 36_666_000,
        own_share: 0,
        third_share: 0,
        funded_addresses: 4074,
      },
      {},
      db,
    );
    await db.query(`UPDATE grant_track SET applied_on = '2023-10-12' WHERE project_id = $1`, [burkau]);
    await insertNotice(db, burkau, 'federal', { amount: 21_999_600, dated: '2023-12-15', rate: 60 });
    await insertNotice(db, burkau, 'state', { amount: 14_666_400, dated: '2024-01-17', rate: 40 });
    await insertPayout(db, burkau, 'state', {
      status: 'paid',
      requested_amount: 1_000_000,
      paid_amount: 1_000_000,
      submitted_on: '2025-02-01',
      paid_on: '2025-03-31',
    });
    await scene.aCase(
      { name: 'Beantragt', municipalities: ['14522080'], status: 'funding_applied', total_cost: 5_000_000 },
      {},
      db,
    );
  });
}, 120_000);
afterAll(() => scene.service.close());
beforeEach(() => setClock(new Date('2027-03-02T15:00:00Z')));
afterEach(() => setClock(null));

const report = async (kind: string, query = '') =>
  (await scene.get(`/api/funding-reports/${kind}${query}`, scene.lead)).json;

describe('The Landtag table', () => {
  it('names what each funder grants, what is drawn and what is still open, with sums by Kreis', async () => {
    const { rows, subtotals, total, missing } = await report('landtag');
    expect(rows[0]).toMatchObject({
      object: 'Cluster 12',
      appliedOn: '2023-10-12',
      approvedOn: '2024-01-17',
      federal: 2_199_960_000,
      state: 1_466_640_000,
      own: 0,
      total: 3_666_600_000,
      drawn: 100_000_000,
      phase: 'im Bau',
    });
    expect(rows[1]).toMatchObject({ federal: null, state: null, approvedOn: null });
    expect(rows[0].federal + rows[0].state + rows[0].own + rows[0].third).toBe(rows[0].total);
    expect(subtotals.map(({ ags, cases }: { ags: string; cases: number }) => [ags, cases])).toEqual([
      ['14521', 1],
      ['14522', 1],
    ]);
    expect(total).toMatchObject({
      cases: 2,
      federal: 2_199_960_000,
      state: 1_466_640_000,
      drawn: 100_000_000,
    });
    expect(missing).toBe(4);
  });

  it('leaves out what is dated later than its day, as known today', async () => {
    const { rows, until } = await report('landtag', '?until=2023-12-31');
    expect(until).toBe('2023-12-31');
    expect(rows.find(({ object }: { object: string }) => object === 'Cluster 12')).toMatchObject({
      federal: 2_199_960_000,
      state: null,
      approvedOn: null,
      drawn: 0,
    });
  });

  it('knows nothing of days to come', async () => {
    const { status, json } = await scene.get('/api/funding-reports/drawdown?until=2030-01-01', scene.lead);
    expect([status, json.errors]).toEqual([
      400,
      [
        {
          path: 'until',
          message: expect.stringMatching(/^Zu spät: Der 01\.01\.2030 liegt in der Zukunft/),
        },
      ],
    ]);
  });

  it('has no case of which nothing had happened by its day', async () => {
    const { rows, total } = await report('landtag', '?until=2015-12-31');
    expect([rows, total.cases, total.total]).toEqual([[], 0, 0]);
  });

  it('shows what was known at a moment, whatever was recorded since, byte for byte', async () => {
    const query = '?asOf=2027-03-02T12:00:00Z&until=2027-03-02';
    const address = `/api/funding-reports/landtag/file${query}&format=`;
    const before = await Promise.all(
      ['csv', 'json'].map((format) => scene.get(address + format, scene.lead)),
    );
    await scene.inClock(async (db) => {
      await insertNotice(db, burkau, 'state', {
        number: 2,
        kind: 'final',
        amount: 15_000_000,
        dated: '2026-02-01',
      });
      await db.query(`UPDATE project SET name = 'Cluster zwölf' WHERE id = $1`, [burkau]);
    }, '2027-03-02T13:00:00Z');
    setClock(new Date('2027-03-02T15:00:00Z'));
    const after = await Promise.all(['csv', 'json'].map((format) => scene.get(address + format, scene.lead)));
    expect(after.map(({ text }) => text)).toEqual(before.map(({ text }) => text));
    expect(before[0]!.text).toContain('14666400.00');
    const now = await report('landtag');
    expect(now.rows[0]).toMatchObject({ object: 'Cluster zwölf', state: 1_500_000_000 });
    const { checksum } = await report('landtag', query);
    expect(checksum).not.toBe(now.checksum);
    expect(checksum).toBe(JSON.parse(before[1]!.text).checksum);
  });

  it('is filtered by Kreis, programme and year, and says so; a Kreis that is not there is refused', async () => {
    const { rows, filter, link } = await report('landtag', '?district=14521&year=2023');
    expect(rows).toHaveLength(1);
    expect(filter).toEqual([expect.any(String), 'beantragt 2023']);
    expect(link).toMatch(/^\/berichte\/landtag\?district=14521&year=2023&asOf=.+&until=/);
    expect((await report('landtag', '?year=2022')).rows).toEqual([]);
    const refused = await scene.get('/api/funding-reports/landtag?district=14999', scene.lead);
    expect(refused.json.errors).toEqual([expect.objectContaining({ path: 'district' })]);
    const misspelt = await scene.get('/api/funding-reports/landtag?kreis=14521', scene.lead);
    expect(misspelt.status).toBe(400);
  });

  it('goes out as XLSX and ODS with amounts as numbers, both dates on the sheet', async () => {
    for (const format of ['xlsx', 'ods']) {
      const { raw, headers } = await scene.get(
        `/api/funding-reports/landtag/file?until=2024-06-30&asOf=2027-03-02T12:00:00Z&format=${format}`,
        scene.lead,
      );
      expect(headers['content-disposition']).toBe(
        `attachment; filename="landtagstabelle-bis-2024-06-30-stand-2027-03-02.${format}"`,
      );
      const book = XLSX.read(raw);
      const cells: unknown[][] = XLSX.utils.sheet_to_json(book.Sheets.Tabelle!, { header: 1 });
      expect(cells[1]).toEqual(['Sachstand bis: 30.06.2024']);
      expect(cells.flat()).toContain(14_666_400);
      expect(XLSX.utils.sheet_to_json(book.Sheets.Angaben!, { header: 1 })[0]).toEqual([
        'Sachstand bis',
        '30.06.2024',
      ]);
    }
  });

  it('goes out as a tagged German PDF that is the same for the same link', async () => {
    const address = '/api/funding-reports/landtag/file?until=2024-06-30&asOf=2027-03-02T12:00:00Z&format=pdf';
    const [one, two] = [await scene.get(address, scene.lead), await scene.get(address, scene.lead)];
    expect(one.raw.equals(two.raw)).toBe(true);
    const text = one.raw.toString('latin1');
    expect(text).toMatch(/\/Lang \(de-DE\)/);
    expect(text).toMatch(/\/Marked true/);
    for (const kind of ['Document', 'H1', 'Table', 'TH', 'TD']) expect(text).toContain(`/S /${kind}`);
    expect(pages(one.raw)).toBeGreaterThan(0);
  });
});

describe('The drawdown', () => {
  it('is approved, requested, paid and what remains, by year, Kreis and case', async () => {
    const { total, years, districts, cases } = await report(
      'drawdown',
      '?asOf=2027-03-02T12:00:00Z&until=2027-03-02',
    );
    expect(total).toMatchObject({
      approved: 3_666_600_000,
      requested: 100_000_000,
      paid: 100_000_000,
      remaining: 3_566_600_000,
      paidShare: 2.73,
    });
    expect(years).toEqual([
      { year: 2023, approved: 2_199_960_000, paid: 0, planned: 0 },
      { year: 2024, approved: 1_466_640_000, paid: 0, planned: 0 },
      { year: 2025, approved: 0, paid: 100_000_000, planned: 0 },
    ]);
    expect(districts).toEqual([expect.objectContaining({ ags: '14521', remaining: 3_566_600_000 })]);
    expect(cases).toEqual([expect.objectContaining({ caseId: burkau, paid: 100_000_000 })]);
  });
});

describe('The programme statistics', () => {
  it('count applications and approvals, with the days between them and the cost of an address', async () => {
    const { items } = await report('programmes', '?asOf=2027-03-02T12:00:00Z&until=2027-03-02');
    expect(items).toEqual([
      expect.objectContaining({
        applications: 1,
        approved: 1,
        state: 1_466_640_000,
        addresses: 4074,
        medianDaysToNotice: 97,
        costPerAddress: 900_000,
      }),
    ]);
  });
});

describe('What was rejected, withdrawn or is built without funding', () => {
  beforeAll(() =>
    scene.inClock(async (db) => {
      for (const [name, status] of [
        ['Abgelehnt', 'rejected'],
        ['Zurückgezogen', 'withdrawn'],
        ['Ohne Förderung', 'commercial_only'],
      ] as const)
        await scene.aCase(
          {
            name,
            municipalities: ['14522080'],
            status,
            total_cost: 1_000_000,
            own_share: 250_000,
          },
          {},
          db,
        );
    }, '2027-03-02T14:00:00Z'),
  );

  it('„Ein Betrag, der nie fließt, steht in keiner Summe der Landtagstabelle, sondern für sich.“', async () => {
    const { rows, subtotals, total, apart, missing } = await report('landtag');
    expect(rows.filter(({ counts }: { counts: boolean }) => !counts)).toHaveLength(3);
    expect([total.cases, total.total, total.own]).toEqual([2, 4_166_600_000, 0]);
    expect(apart).toMatchObject({ cases: 3, total: 300_000_000, own: 75_000_000, federal: 0, drawn: 0 });
    expect(subtotals[1]).toMatchObject({ ags: '14522', cases: 1, apart: { cases: 3, total: 300_000_000 } });
    expect(subtotals[0].apart.cases).toBe(0);
    expect(missing).toBe(4);
  });

  it('stands beneath the sum of its Kreis in every file, and a program that adds up sees which rows count', async () => {
    const file = (format: string) =>
      scene.get(`/api/funding-reports/landtag/file?format=${format}`, scene.lead);
    const [head, ...lines] = (await file('csv')).text.trim().split('\n');
    expect(head).toContain(',Stand,In der Summe,');
    expect(lines.map((line) => /,(ja|nein),/.exec(line)![1])).toEqual(['ja', 'ja', 'nein', 'nein', 'nein']);
    for (const format of ['xlsx', 'ods']) {
      const { Sheets } = XLSX.read((await file(format)).raw);
      const cells: (string | number)[][] = XLSX.utils.sheet_to_json(Sheets.Tabelle!, { header: 1 });
      expect(cells.slice(-7).map((row) => [row[0] === '' ? row[4] : row[0], row[5]])).toEqual([
        [expect.stringMatching(/^Summe /), 5_000_000],
        [expect.any(String), 1_000_000],
        [expect.any(String), 1_000_000],
        [expect.any(String), 1_000_000],
        ['nicht in der Summe: abgelehnt, zurückgezogen oder eigenwirtschaftlich (3)', 3_000_000],
        ['Summe Freistaat Sachsen', 41_666_000],
        ['nicht in der Summe: abgelehnt, zurückgezogen oder eigenwirtschaftlich (3)', 3_000_000],
      ]);
    }
    expect((await file('pdf')).status).toBe(200);
  });
});

/** Of an uncompressed or compressed object: pages are counted where the tree says how many there are. */
function pages(pdf: Buffer): number {
  const text = pdf.toString('latin1');
  const count = /\/Type \/Pages[\s\S]{0,200}?\/Count (\d+)/.exec(text) ?? /\/Count (\d+)/.exec(text);
  if (count) return Number(count[1]);
  const streams = [...text.matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map(([, body]) =>
    Buffer.from(body!, 'latin1'),
  );
  return streams.filter((body) => inflateSync(body).length > 0).length;
}
