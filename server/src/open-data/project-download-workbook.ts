import { aboutLines } from './project-download-about.js';
import { COLUMNS } from './project-download-columns.js';
import type { ProjectDownload } from './project-download.service.js';
import { WorkbookWriter } from '../platform/workbook-writer.js';

const [DATA, ABOUT, MEANING] = ['Projekte', 'Angaben', 'Spalten'];
const BYTES_A_PART = 256 * 1024;

/** Three sheets: the projects, what the file says of itself, and what its columns mean. */
export async function* writeProjectWorkbook({ about, pages }: ProjectDownload): AsyncGenerator<Uint8Array> {
  const book = new WorkbookWriter();
  try {
    await book.begin(
      DATA,
      COLUMNS.map(({ name }) => (name === 'name' ? 40 : Math.max(12, name.length + 2))),
    );
    await book.add(DATA, [COLUMNS.map(({ name }) => name)]);
    const types = COLUMNS.map(({ type }) => type);
    for await (const { items, rows } of pages) {
      const cells = items.map((project, at) => COLUMNS.map(({ value }) => value(project, rows[at]!, about)));
      await book.add(DATA, cells, types);
    }
    await book.begin(ABOUT, [24, 80]);
    await book.add(ABOUT, aboutLines(about));
    await book.begin(MEANING, [28, 80]);
    await book.add(MEANING, [['Spalte', 'Bedeutung'], ...COLUMNS.map(({ name, means }) => [name, means])]);
    const bytes = await book.finish();
    for (let from = 0; from < bytes.length; from += BYTES_A_PART)
      yield bytes.subarray(from, from + BYTES_A_PART);
  } finally {
    await book.close();
  }
}
