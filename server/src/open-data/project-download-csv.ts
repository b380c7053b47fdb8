import { type CsvDialect, csvLine } from '../platform/csv.js';
import { COLUMNS, SOURCE_COLUMNS } from './project-download-columns.js';
import type { ProjectDownload } from './project-download.service.js';

const ALL = [...COLUMNS, ...SOURCE_COLUMNS];

export async function* writeProjectCsv(
  { about, pages }: ProjectDownload,
  dialect: CsvDialect,
): AsyncGenerator<string> {
  const header = ALL.map(({ name }) => name);
  yield dialect.mark + csvLine(header, dialect);
  for await (const { items, rows } of pages) {
    const lines = items.map((project, at) =>
      csvLine(
        ALL.map(({ value }) => value(project, rows[at]!, about)),
        dialect,
      ),
    );
    yield lines.join('');
  }
}
