import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { now } from '../platform/clock.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { pastMoment } from './chosen-editions.js';
import { type EditionDto, type EditionQuery, referenceDate, userGroup } from './coverage.dto.js';
import { type EditionRow, listEditions, referenceDates, technologiesOf } from './edition.queries.js';
import { seriesBreakBetween } from './series-break.js';

const position = z.tuple([referenceDate, z.int32()]);

@Injectable()
export class EditionService {
  constructor(private readonly db: DataSource) {}

  async list(query: EditionQuery) {
    const filter = { userGroup: query.userGroup, asOf: query.asOf };
    const moment = await pastMoment(this.db, query.asOf);
    const rows = await listEditions(this.db, {
      userGroup: query.userGroup ?? null,
      moment,
      after: query.after ? decodeCursor(query.after, filter, position) : null,
      limit: query.limit + 1,
    });
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    return {
      items: await this.describe(page, moment),
      next: rows.length > page.length && last ? encodeCursor(filter, [last.reference_date, last.id]) : null,
      asOf: (moment ?? now()).toISOString(),
      dataVersion: await dataVersion(this.db, moment ?? undefined),
    };
  }

  private async describe(rows: EditionRow[], moment: Date | null): Promise<EditionDto[]> {
    const held = await technologiesOf(
      this.db,
      rows.map(({ id }) => id),
    );
    const dates = new Map<string, string[]>();
    for (const group of userGroup.options) dates.set(group, await referenceDates(this.db, group, moment));
    return rows.map((row) => {
      const before =
        dates
          .get(row.user_group)!
          .filter((date) => date < row.reference_date)
          .at(-1) ?? null;
      const seriesBreak = row.series_break ?? seriesBreakBetween(before, row.reference_date);
      return editionDtoOf(row, held.get(row.id)!, seriesBreak);
    });
  }
}

function editionDtoOf(
  row: EditionRow,
  technologies: EditionDto['technologies'],
  seriesBreak: string | null,
): EditionDto {
  return {
    id: row.id,
    source: row.source,
    userGroup: row.user_group,
    referenceDate: row.reference_date,
    level: row.level,
    territorialStatus: row.territorial_status,
    credit: row.credit,
    licence: row.licence,
    isDemo: row.is_demo,
    seriesBreak,
    gridSrid: row.grid_srid,
    fileName: row.file_name,
    checksum: row.checksum,
    importedAt: row.imported_at.toISOString(),
    technologies,
  };
}
