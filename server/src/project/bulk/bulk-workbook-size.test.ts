import { describe, expect, it } from 'vitest';
import { utils, write } from '@e965/xlsx';
import { crc32, deflateRawSync } from 'node:zlib';
import { CellCount } from './bulk-cell-count.js';
import { sheetNames } from './bulk-workbook.js';
import { MOST_CELLS } from './bulk-zip.js';

/** A ZIP of these parts, packed. */
function zipOf(parts: Record<string, Buffer>): Buffer {
  const [local, central]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, plain] of Object.entries(parts)) {
    const packed = deflateRawSync(plain);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(plain.length, 18);
    common.writeUInt16LE(name.length, 22);
    const entry = [Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed];
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00'), common, place, Buffer.from(name));
    local.push(...entry);
    at += entry.reduce((sum, { length }) => sum + length, 0);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...local, directory, end]);
}

const cells = (megabytes: number, cell: string, row: [string, string]): Buffer => {
  const line = row[0] + cell.repeat(1_000) + row[1];
  return Buffer.from(line.repeat(Math.ceil((megabytes * 1024 ** 2) / line.length)));
};
const xlsxOf = (sheet: Buffer) =>
  zipOf({ 'xl/workbook.xml': Buffer.from('<workbook/>'), 'xl/worksheets/sheet1.xml': sheet });
const odsOf = (content: Buffer) =>
  zipOf({ mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': content });

const EXCEL_CELL = '<c r="A1" t="s"><v>0</v></c>';
const OPEN_CELL = '<table:table-cell office:value-type="string"><text:p>x</text:p></table:table-cell>';

describe('a workbook that is small and unpacks to very many cells', () => {
  it.each([
    ['xlsx, 150 MB of cells', xlsxOf(cells(150, EXCEL_CELL, ['<row>', '</row>'])), 'größer als 100 MB'],
    ['xlsx, 90 MB of cells', xlsxOf(cells(90, EXCEL_CELL, ['<row>', '</row>'])), 'mehr als 1.000.000 Zellen'],
    [
      'ods, 150 MB of cells',
      odsOf(cells(150, OPEN_CELL, ['<table:table-row>', '</table:table-row>'])),
      'größer als 100 MB',
    ],
    [
      'ods, one row that is repeated',
      odsOf(
        Buffer.from(
          `<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="100" office:value-type="float" office:value="1"/></table:table-row>`,
        ),
      ),
      'mehr als 1.000.000 Zellen',
    ],
  ])('is refused with a sentence before it is read, in bounded memory: %s', async (_name, file, words) => {
    expect(file.length).toBeLessThan(5 * 1024 ** 2);
    const before = process.memoryUsage().rss;
    let most = before;
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 5);
    const error = await sheetNames(file).catch((thrown) => thrown);
    clearInterval(watch);
    expect([error.getStatus(), error.getResponse().detail]).toEqual([422, expect.stringContaining(words)]);
    // Read, each of these would take more than a gigabyte.
    expect((most - before) / 1024 ** 2).toBeLessThan(200);
  });

  it('of which nearly every cell is empty is read: a spreadsheet fills its sheet with them', async () => {
    const made = utils.book_new();
    utils.book_append_sheet(made, utils.aoa_to_sheet([['Straße'], ['Ring']]), 'Liste');
    for (const bookType of ['xlsx', 'ods'] as const)
      expect(await sheetNames(write(made, { bookType, type: 'buffer' }))).toEqual(['Liste']);
    const counted = new CellCount();
    counted.add(
      '<table:table-row table:number-rows-repeated="1048549"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    );
    expect(counted.total).toBe(0);
  });

  it('is counted wherever its text is cut', () => {
    const text = `<table:table-row table:number-rows-repeated="3"><table:table-cell table:formula="of:=[.A1]>3" table:number-columns-repeated="4" office:value-type="float"/></table:table-row><x:c r="B1"/><c>`;
    for (let cut = 0; cut <= text.length; cut++) {
      const counted = new CellCount();
      counted.add(text.slice(0, cut));
      counted.add(text.slice(cut));
      expect(counted.total).toBe(14);
    }
    expect(14).toBeLessThan(MOST_CELLS);
  });
});
