import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type WorkbookOptions, type WorkbookRow, writeAtlasWorkbook } from '../../test/atlas-workbook.js';
import { recogniseCoverageFile } from './coverage-file.js';
import type { CoverageRow } from './coverage-table.js';
import { readWorkbook } from './workbook-reader.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'lotse-xlsx-'));
});
afterAll(() => rm(folder, { recursive: true }));

const classes = [50, 1000];
const municipality = (
  key: string | number,
  all: (number | string | null)[],
  fibre = [96.08, 8.5],
): WorkbookRow => {
  return { key, name: 'Ort', level: '4 - Gemeinde', shares: { 'Alle Technologien': all, 'FTTB/H': fibre } };
};

async function read(options: WorkbookOptions) {
  const file = path.join(folder, 'bba.xlsx');
  writeAtlasWorkbook(file, { classes, technologies: ['Alle Technologien', 'FTTB/H'], ...options });
  const book = await readWorkbook(await recogniseCoverageFile(file));
  const rows: CoverageRow[][] = [];
  for (const table of book.tables) {
    const read: CoverageRow[] = [];
    for await (const portion of table.rows()) read.push(...portion);
    rows.push(read);
  }
  await book.close();
  return { ...book, rows };
}

const figures = (row: CoverageRow) =>
  row.values.map(({ column, text }) => [column.technology, column.minMbit, column.header, text]);

describe('the workbook since 2022', () => {
  it('has a table per use that is stored, and names the sheets that are not', async () => {
    const rows = [municipality('14625020', [99, 42.5])];
    const { tables, skippedSheets } = await read({
      sheets: ['Privathaushalte', 'Schulen', 'Unternehmen', 'Gewerbegebiete'].map((name) => ({ name, rows })),
    });
    expect(tables.map((table) => table.userGroup)).toEqual(['households', 'business', 'business_parks']);
    expect(tables[0]!.referenceDate).toBe('2025-12-31');
    expect(skippedSheets).toEqual(['Schulen']);
  });

  it.each([true, false])(
    'has technologies as titles above the classes (merged cells: %s)',
    async (merged) => {
      const { rows } = await read({
        merged,
        sheets: [{ name: 'Privathaushalte', rows: [municipality('06431003', [null, 0])] }],
      });
      expect(rows[0]).toHaveLength(1);
      expect(rows[0]![0]).toMatchObject({ line: 5, areaKey: '06431003' });
      expect(figures(rows[0]![0]!)).toEqual([
        ['all', 1000, 'Alle Technologien ≥ 1000 Mbit/s', '0'],
        ['ftthb', 50, 'FTTB/H ≥ 50 Mbit/s', '96.08'],
        ['ftthb', 1000, 'FTTB/H ≥ 1000 Mbit/s', '8.5'],
      ]);
    },
  );

  it('may have the word AGS merged over all rows of the header', async () => {
    const { rows } = await read({
      tallNames: true,
      sheets: [{ name: 'Privathaushalte', rows: [municipality('14625020', [99, 42.5])] }],
    });
    expect(rows[0]!.map((row) => [row.line, row.areaKey, row.values.length])).toEqual([[5, '14625020', 4]]);
  });

  it('has numbers as keys that have lost their leading zero, and rows of Bund, Land and Kreis', async () => {
    const at = (key: string | number, name: string, level: string) => ({
      ...municipality(key, [1, 1]),
      name,
      level,
    });
    const { rows } = await read({
      sheets: [
        {
          name: 'Privathaushalte',
          rows: [
            at('', 'Deutschland', '1 - Bund'),
            at(14, 'Sachsen', '2 - Land'),
            at(14625, 'Bautzen', '3 - Kreis'),
            at(6431003, 'Biblis', '4 - Gemeinde'),
          ],
        },
      ],
    });
    expect(rows[0]!.map((row) => row.areaKey)).toEqual(['DE', '14', '14625', '06431003']);
  });

  it.each([
    ['31.12.2024', '2024-12-31'],
    ['06.2023', '2023-06-30'],
    [null, null],
  ])('has its date in a free cell: %s', async (referenceDate, date) => {
    const { tables } = await read({
      referenceDate,
      sheets: [{ name: 'Privathaushalte', rows: [municipality('14625020', [1, 1])] }],
    });
    expect(tables[0]!.referenceDate).toBe(date);
  });

  it('without a table of shares is refused with what was looked for', async () => {
    await expect(
      read({ technologies: [], classes: [], sheets: [{ name: 'Privathaushalte', rows: [] }] }),
    ).rejects.toThrow('hat kein Blatt eine Kopfzeile mit „AGS“ und Versorgungsanteilen');
  });
});
