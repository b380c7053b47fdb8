import type { CoverageShareDto } from '../coverage/coverage.dto.js';
import { type CsvDialect, csvLine, type CsvValue } from '../platform/csv.js';
import type { Download } from './download.service.js';

type Value = (row: CoverageShareDto, download: Download) => CsvValue;

/** As the pages call them; an edition may have others, which stay as they are. */
const TECHNIQUES: Record<string, string> = {
  all: 'alle Techniken',
  wired: 'Leitungen zusammen',
  ftthb: 'Glasfaser (FTTH/B)',
  hfc: 'TV-Kabel (HFC)',
  dsl: 'DSL (FTTC)',
  wireless: 'Funk',
};
export const techniqueOf = (key: string): string => TECHNIQUES[key] ?? key;

export const GROUPS = { households: 'Haushalte', business: 'Unternehmen', business_parks: 'Gewerbegebiete' };

/** Where the figures come from stands in columns of every row: a comment above the header would break most readers. */
const COLUMNS = [
  ['ags', (row) => row.area],
  ['name', (row) => row.name],
  ['name_sorbisch', (row) => row.sorbianName],
  ['kreis_ags', (row) => row.districtAgs],
  ['kreis', (row) => row.districtName],
  ['einwohner', (row) => row.population],
  ['anteil_prozent', (row) => row.share],
  ['selbst_berechnet', (row) => (row.share === null ? null : row.computed)],
  ['rechenweg', (row) => row.method],
  ['nutzergruppe', (_row, { query }) => GROUPS[query.userGroup]],
  ['technik', (_row, { query }) => techniqueOf(query.technology)],
  ['mind_mbit', (_row, { query }) => query.minMbit],
  ['stichtag', (_row, { list }) => list.referenceDate],
  ['quelle', (_row, { list }) => list.credit],
  ['lizenz', (_row, { licence }) => licence],
  ['demodaten', (_row, { list }) => list.isDemo],
  ['kenntnisstand', (_row, { list }) => list.asOf],
  ['datenstand', (_row, { list }) => list.dataVersion],
] as const satisfies readonly (readonly [name: string, value: Value])[];
export const DOWNLOAD_COLUMNS = COLUMNS.map(([name]) => name);

/** One row, in the order of the columns. */
export const cellsOf = (row: CoverageShareDto, download: Download): CsvValue[] =>
  COLUMNS.map(([, value]) => value(row, download));

export async function* writeCsv(download: Download, dialect: CsvDialect): AsyncGenerator<string> {
  const header = COLUMNS.map(([name]) => name);
  yield dialect.mark + csvLine(header, dialect);
  for await (const rows of download.pages) {
    const lines = rows.map((row) => csvLine(cellsOf(row, download), dialect));
    yield lines.join('');
  }
}
