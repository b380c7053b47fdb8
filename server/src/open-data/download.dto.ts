import { z } from 'zod';
import { coverageShareQuery } from '../coverage/coverage.dto.js';

export const downloadFormat = z.enum(['csv', 'csv-excel', 'xlsx', 'geojson']);
export type DownloadFormat = z.infer<typeof downloadFormat>;

/** The filter of the list, without its paging: a download has every row. */
export const coverageDownloadQuery = coverageShareQuery.omit({ limit: true, after: true }).extend({
  format: downloadFormat
    .default('csv')
    .describe(
      'csv: RFC 4180, comma, decimal point, UTF-8; csv-excel: for German Excel, semicolon, decimal comma, with byte ' +
        'order mark; xlsx: Excel workbook with what the file says of itself; geojson: RFC 7946 with the borders',
    ),
});
export type CoverageDownloadQuery = z.infer<typeof coverageDownloadQuery>;
