import { type CsvDialect, csvLine, type CsvValue, dialects } from '../../platform/csv.js';
import { writeSheet } from './bulk-workbook.js';

export type WrittenFormat = 'csv' | 'csv-excel' | 'xlsx' | 'ods';

export interface WrittenFile {
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

const MEDIA: Record<WrittenFormat, { extension: string; mediaType: string }> = {
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  'csv-excel': { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  ods: { extension: 'ods', mediaType: 'application/vnd.oasis.opendocument.spreadsheet' },
};

interface Content {
  /** Without its ending. */
  name: string;
  header: string[];
  rows: (string | number | null)[][];
  widths: number[];
}

/** A list to be mended or filled in and sent back. Whatever a text begins with, no program runs it as a formula. */
export async function writeList(
  { name, header, rows, widths }: Content,
  format: WrittenFormat,
): Promise<WrittenFile> {
  const { extension, mediaType } = MEDIA[format];
  const bytes =
    format === 'xlsx' || format === 'ods'
      ? await writeSheet([header, ...rows], format, 'Liste', widths)
      : Buffer.from(csvOf([header, ...rows], dialects[format]));
  return { name: `${name}.${extension}`, mediaType, bytes };
}

const csvOf = (rows: CsvValue[][], dialect: CsvDialect): string =>
  dialect.mark + rows.map((row) => csvLine(row, dialect)).join('');
