import { WorkbookWriter } from '../platform/workbook-writer.js';
import { dataDictionary } from './data-dictionary.js';
import { cellsOf, DOWNLOAD_COLUMNS, GROUPS, techniqueOf } from './download-csv.js';
import type { Download } from './download.service.js';

const [DATA, ABOUT, MEANING] = ['Versorgung', 'Angaben', 'Spalten'];
const LEVELS = { municipality: 'Gemeinden', district: 'Kreise' };
const WIDE = { name: 32, kreis: 24, quelle: 40, lizenz: 40, rechenweg: 40 };

/** Three sheets, as the file of the projects has them: the figures, what the file says of itself, what its columns mean. */
export async function* writeWorkbook(download: Download): AsyncGenerator<Uint8Array> {
  const { columns } = dataDictionary.datasets.find(({ id }) => id === 'coverage')!;
  const book = new WorkbookWriter();
  try {
    await book.begin(
      DATA,
      DOWNLOAD_COLUMNS.map((name) => WIDE[name as keyof typeof WIDE] ?? Math.max(12, name.length + 2)),
    );
    await book.add(DATA, [[...DOWNLOAD_COLUMNS]]);
    const types = DOWNLOAD_COLUMNS.map((name) => (name === 'stichtag' ? 'date' : 'text'));
    for await (const rows of download.pages)
      await book.add(
        DATA,
        rows.map((row) => cellsOf(row, download)),
        types,
      );
    await book.begin(ABOUT, [24, 80]);
    await book.add(ABOUT, aboutLines(download));
    await book.begin(MEANING, [28, 80]);
    await book.add(MEANING, [['Spalte', 'Bedeutung'], ...columns.map(({ name, means }) => [name, means])]);
    yield await book.finish();
  } finally {
    await book.close();
  }
}

function aboutLines(download: Download): [string, string][] {
  const { query, list, licence } = download;
  return [
    ...(list.isDemo ? [['Demodaten', 'Ja. Alle Werte sind erfunden.'] as [string, string]] : []),
    ['Ebene', LEVELS[query.level]],
    ...(query.district ? [['Kreis', districtOf(download)] as [string, string]] : []),
    ['Nutzergruppe', GROUPS[query.userGroup]],
    ['Technik', techniqueOf(query.technology)],
    ['Mindestens Mbit/s', String(query.minMbit)],
    ['Stichtag', list.referenceDate],
    ['Kenntnisstand', list.asOf],
    ['Datenstand', list.dataVersion],
    ['Quelle', list.credit],
    ['Lizenz', licence],
  ];
}

/** „Landkreis Bautzen (14625)“ */
function districtOf({ query: { district }, list }: Download): string {
  const [row] = list.items;
  return row ? `${row.districtName} (${district})` : String(district);
}
