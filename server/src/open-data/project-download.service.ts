import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { pastMoment } from '../municipality/past.js';
import { now } from '../platform/clock.js';
import { dataVersion } from '../platform/data-version.js';
import type { ProjectDownloadQuery, ProjectFilter } from '../project/public/project.dto.js';
import type { ProjectPage } from '../project/public/project-page.js';
import { projectsKnownAt } from '../project/public/project-past.js';
import { ProjectService } from '../project/public/project.service.js';
import { dialects } from '../platform/csv.js';
import { dayInBerlin } from './project-download-columns.js';
import { writeProjectCsv } from './project-download-csv.js';
import { writeProjectGeoJson } from './project-download-geojson.js';
import { writeProjectGeoPackage } from './project-download-geopackage.js';
import { areaTexts, projectSource, selectionOf, wkbAreas } from './project-download.queries.js';
import { filterInWords, projectDownloadName } from './project-download-words.js';
import { writeProjectWorkbook } from './project-download-workbook.js';

/** What is said of the whole file. */
export interface AboutDownload {
  filter: [string, string][];
  credit: string;
  licence: string;
  hasDemo: boolean;
  count: number;
  /** The moment whose knowledge the file shows. */
  asOf: string;
  /** Day of the last change among its projects. */
  dataDay: string | null;
  dataVersion: string;
}

export interface ProjectDownload {
  about: AboutDownload;
  pages: AsyncIterable<ProjectPage>;
  /** The database as the pages show it. */
  areas: <T>(
    read: (db: Parameters<typeof areaTexts>[0], ids: number[]) => Promise<T>,
    ids: number[],
  ) => Promise<T>;
}

const TYPES: Record<ProjectDownloadQuery['format'], string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  'csv-excel': 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  geojson: 'application/geo+json',
  gpkg: 'application/geopackage+sqlite3',
};

/** Published projects as a file: the same pages as the list, the same filter, every row. */
@Injectable()
export class ProjectDownloadService {
  constructor(
    private readonly db: DataSource,
    private readonly projects: ProjectService,
  ) {}

  async download(query: ProjectDownloadQuery, _reply: FastifyReply): Promise<StreamableFile> {
    const { format, asOf, ...filter } = query;
    // Whatever is wrong with the question shows here, before the first byte is sent.
    const past = await pastMoment(this.db, asOf);
    const download = await this.open(filter, past);
    const { about } = download;
    const name = projectDownloadName(filter, { ...about, asOf: dayInBerlin(about.asOf) }, format);
    return new StreamableFile(Readable.from(write(download, format), { objectMode: false }), {
      type: TYPES[format],
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** The first page and what holds for all of them, read anew where an edit came in between. */
  private async open(filter: ProjectFilter, past: Date | null): Promise<ProjectDownload> {
    for (;;) {
      const version = await dataVersion(this.db, past ?? undefined);
      const moment = past ?? now();
      const known = projectsKnownAt(this.db, past);
      const selection = await selectionOf(known, filter);
      const about: AboutDownload = {
        filter: await filterInWords(known, filter),
        ...(await projectSource(this.db)),
        hasDemo: selection.has_demo,
        count: selection.count,
        asOf: moment.toISOString(),
        dataDay: selection.changed_at && dayInBerlin(selection.changed_at),
        dataVersion: version,
      };
      const first = await this.projects.page(filter, null, past);
      if ((await dataVersion(this.db, past ?? undefined)) !== version) continue;
      return { about, ...this.pages(filter, first, moment, past === null ? version : null) };
    }
  }

  /**
   * Pages are read while they are sent, without a transaction. Should an edit come in between, the rest is read as it was
   * when the first page was: half old and half new would be wrong without anyone seeing it.
   */
  private pages(filter: ProjectFilter, first: ProjectPage, moment: Date, version: string | null) {
    const { db, projects } = this;
    let past = version === null ? moment : null;
    const unchanged = async <T>(read: (at: Date | null) => Promise<T>): Promise<T> => {
      const found = await read(past);
      if (past || (await dataVersion(db)) === version) return found;
      past = moment;
      return read(past);
    };
    async function* pages(): AsyncGenerator<ProjectPage> {
      yield first;
      for (let page = first; page.last; yield page) {
        const { last } = page;
        page = await unchanged((at) => projects.page(filter, last, at));
      }
    }
    const areas: ProjectDownload['areas'] = (read, ids) =>
      unchanged((at) => read(projectsKnownAt(db, at, ids), ids));
    return { pages: pages(), areas };
  }
}

function write(
  download: ProjectDownload,
  format: ProjectDownloadQuery['format'],
): AsyncGenerator<string | Uint8Array> {
  if (format === 'geojson') return writeProjectGeoJson(download, (ids) => download.areas(areaTexts, ids));
  if (format === 'gpkg') return writeProjectGeoPackage(download, (ids) => download.areas(wkbAreas, ids));
  if (format === 'xlsx') return writeProjectWorkbook(download);
  return writeProjectCsv(download, dialects[format]);
}
