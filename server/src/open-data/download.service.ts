import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CoverageShareDto, CoverageShareList } from '../coverage/coverage.dto.js';
import { pastMoment } from '../coverage/chosen-editions.js';
import { CoverageShareService } from '../coverage/coverage-share.service.js';
import { asKnownAt } from '../municipality/past.js';
import { dialects } from '../platform/csv.js';
import type { CoverageDownloadQuery, DownloadFormat } from './download.dto.js';
import { writeCsv } from './download-csv.js';
import { writeGeoJson } from './download-geojson.js';
import { writeWorkbook } from './download-workbook.js';
import { downloadName } from './download-name.js';
import { borderCredit, bordersOf, licencesOf } from './download.queries.js';

export interface Download {
  query: CoverageDownloadQuery;
  /** The first page: what it says of source and dates holds for all. */
  list: CoverageShareList;
  licence: string;
  pages: AsyncIterable<CoverageShareDto[]>;
}

const TYPES: Record<DownloadFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-excel': 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
};
const MOST_A_PAGE = 500;

/** The list of shares as a file: the same service, the same filter, every row. */
@Injectable()
export class DownloadService {
  constructor(
    private readonly db: DataSource,
    private readonly shares: CoverageShareService,
  ) {}

  async coverageShares(query: CoverageDownloadQuery): Promise<StreamableFile> {
    const { format, ...filter } = query;
    // Whatever is wrong with the filter shows here, before the first byte is sent.
    const list = await this.shares.list({ ...filter, limit: MOST_A_PAGE });
    const past = await pastMoment(this.db, filter.asOf);
    const licence = await licencesOf(this.db, filter, past, list);
    const download = { query, list, licence, pages: this.pages(filter, list) };
    const written = await this.write(download, past);
    return new StreamableFile(Readable.from(written, { objectMode: false }), {
      type: TYPES[format],
      disposition: `attachment; filename="${downloadName(filter, list, format)}"`,
    });
  }

  private async write(download: Download, past: Date | null): Promise<AsyncGenerator<string | Uint8Array>> {
    const { format, level } = download.query;
    if (format === 'xlsx') return writeWorkbook(download);
    if (format !== 'geojson') return writeCsv(download, dialects[format]);
    const borders = (areas: string[]) => bordersOf(asKnownAt(this.db, past), level, areas);
    return writeGeoJson(download, borders, await borderCredit(this.db));
  }

  private async *pages(
    filter: Omit<CoverageDownloadQuery, 'format'>,
    first: CoverageShareList,
  ): AsyncGenerator<CoverageShareDto[]> {
    yield first.items;
    for (let page = first; page.next; yield page.items) {
      page = await this.shares.list({ ...filter, limit: MOST_A_PAGE, after: page.next });
      // Half old and half new would be wrong without anyone seeing it: the file breaks off, and the next try is whole.
      if (page.dataVersion !== first.dataVersion) throw new Error('the data changed during a download');
    }
  }
}
