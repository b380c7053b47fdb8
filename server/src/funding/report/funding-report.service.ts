import { createHash } from 'node:crypto';
import { Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { momentOf, pastOf } from '../../platform/as-of.js';
import { badRequest } from '../../platform/problem.js';
import { inGerman, todayInBerlin } from '../../project/calendar.js';
import { readCaseFacts } from '../facts/case-facts.queries.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { casesKnownAt, type Db } from '../lifecycle/case-past.js';
import type {
  DrawdownFileQuery,
  DrawdownReportDto,
  LandtagReportDto,
  ProgrammeReportDto,
  ReportFileQuery,
  ReportQuery,
} from './funding-report.dto.js';
import {
  advisorNames,
  caseIds,
  districtNames,
  lastVersionAt,
  programmeOf,
} from './funding-report.queries.js';
import { overdueProofsOf } from './overdue-proofs.js';
import { reportCsv, reportWorkbook } from './report-files.js';
import { reportPdf } from './report-pdf.js';
import { type ReportKind, reportRecords } from './report-records.js';
import { appliedOn, drawdownFigures, landtagFigures, programmeFigures } from './report-rules.js';
import { landtagTable, programmeTable, type ReportTable } from './report-table.js';
import { drawdownTable, overdueTable } from './report-table-drawdown.js';

type Head = Pick<LandtagReportDto, 'asOf' | 'until' | 'dataVersion' | 'filter' | 'checksum' | 'link'>;

interface Asked {
  moment: Date;
  until: string;
  /** Of all cases of then, chosen or not: a choice rests on each of them. */
  ids: number[];
  known: Db;
  cases: CaseFacts[];
  names: Map<string, string>;
  filter: string[];
}

/** Reports for ministry and Landtag, from what was known at a moment and dated up to a day. */
@Injectable()
export class FundingReportService {
  constructor(private readonly db: DataSource) {}

  async landtag(_actor: Actor, query: ReportQuery): Promise<LandtagReportDto> {
    const asked = await this.read(query);
    const figures = landtagFigures(asked.cases, nameIn(asked));
    return { ...(await this.headOf('landtag', query, asked, figures)), ...figures };
  }

  async drawdown(_actor: Actor, query: ReportQuery): Promise<DrawdownReportDto> {
    const asked = await this.read(query);
    const proofs = overdueProofsOf(asked.cases, asked.until);
    const figures = drawdownFigures(asked.cases, asked.until, proofs, nameIn(asked));
    const advisors = await advisorNames(asked.known, [...new Set(proofs.map(({ caseId }) => caseId))]);
    return {
      ...(await this.headOf('drawdown', query, asked, figures)),
      ...figures,
      overdue: figures.overdue.map((row) => ({ ...row, advisor: advisors.get(row.caseId) ?? null })),
    };
  }

  async programmes(_actor: Actor, query: ReportQuery): Promise<ProgrammeReportDto> {
    const asked = await this.read(query);
    const items = programmeFigures(asked.cases);
    return { ...(await this.headOf('programmes', query, asked, items)), items };
  }

  async landtagFile(actor: Actor, { format, ...query }: ReportFileQuery, reply: FastifyReply) {
    const report = await this.landtag(actor, query);
    return fileOf(landtagTable(report), report, format, reply);
  }

  async drawdownFile(actor: Actor, { format, part, ...query }: DrawdownFileQuery, reply: FastifyReply) {
    const report = await this.drawdown(actor, query);
    const table = part === 'overdue' ? overdueTable(report) : drawdownTable(report);
    return fileOf(table, report, format, reply);
  }

  async programmesFile(actor: Actor, { format, ...query }: ReportFileQuery, reply: FastifyReply) {
    const report = await this.programmes(actor, query);
    return fileOf(programmeTable(report), report, format, reply);
  }

  private async read(query: ReportQuery): Promise<Asked> {
    const past = pastOf(query.asOf);
    const moment = past ?? momentOf(undefined);
    const today = todayInBerlin();
    const until = query.until ?? today;
    if (until > today) throw inFuture(until, today);
    const ids = await caseIds(this.db);
    const facts = await readCaseFacts(this.db, ids, { asOf: past, until, today: until });
    const known = casesKnownAt(this.db, past, ids);
    const names = await districtNames(known);
    const { district, programme, year } = query;
    if (district && !names.has(district)) {
      const message = `Passt nicht: Einen Kreis ${district} gibt es nicht. Behebung: den Schlüssel mit fünf Ziffern prüfen.`;
      throw badRequest(message, [{ path: 'district', message }]);
    }
    const named = programme ? await programmeOf(known, programme) : null;
    if (programme && !named) {
      const message = `Passt nicht: Ein Förderprogramm „${programme}“ gibt es nicht.`;
      throw badRequest(message, [{ path: 'programme', message }]);
    }
    const cases = [...facts.values()].filter(
      (of) =>
        (!district || of.project.municipalities.some(({ ags }) => ags.startsWith(district))) &&
        (!programme || of.guideline?.programmeId === programme) &&
        (!year || appliedOn(of)?.startsWith(String(year))),
    );
    const filter = [
      ...(district ? [names.get(district)!] : []),
      ...(named ? [`Programm ${named}`] : []),
      ...(year ? [`beantragt ${year}`] : []),
    ];
    return { moment, until, ids: [...facts.keys()], known, cases, names, filter };
  }

  private async headOf(
    kind: ReportKind,
    query: ReportQuery,
    { moment, until, ids, filter }: Asked,
    figures: unknown,
  ): Promise<Head> {
    const { asOf: _, until: _until, ...rest } = query;
    const version = await lastVersionAt(this.db, moment, { ids, records: reportRecords[kind] });
    const words = Object.entries(rest).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, String(value)]],
    );
    const asOf = moment.toISOString();
    const link = new URLSearchParams([...words, ['asOf', asOf], ['until', until]] as [string, string][]);
    return {
      asOf,
      until,
      dataVersion: String(version),
      filter,
      checksum: createHash('sha256').update(JSON.stringify(figures)).digest('hex'),
      link: `/berichte/${PATHS[kind]}?${link}`,
    };
  }
}

const PATHS: Record<ReportKind, string> = {
  landtag: 'landtag',
  drawdown: 'mittelabfluss',
  programmes: 'programme',
};

/** What will be overdue by then, nobody knows. */
function inFuture(until: string, today: string) {
  const message = `Zu spät: Der ${inGerman(until)} liegt in der Zukunft, heute ist der ${inGerman(today)}. Behebung: bitte einen Sachstand bis heute angeben.`;
  return badRequest(message, [{ path: 'until', message }]);
}

const nameIn =
  ({ names }: Asked) =>
  (ags: string): string =>
    names.get(ags) ?? (ags || 'ohne Kreis');

const TYPES: Record<ReportFileQuery['format'], string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};

async function fileOf(
  table: ReportTable,
  report: Head,
  format: ReportFileQuery['format'],
  reply: FastifyReply,
): Promise<StreamableFile> {
  const bytes = await bytesOf(table, report, format);
  reply.header('cache-control', 'private, no-cache');
  return new StreamableFile(bytes, {
    type: TYPES[format],
    disposition: `attachment; filename="${table.fileName}.${format}"`,
  });
}

async function bytesOf(
  table: ReportTable,
  report: Head,
  format: ReportFileQuery['format'],
): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(reportCsv(table));
  if (format === 'json') return Buffer.from(`${JSON.stringify(report)}\n`);
  if (format === 'pdf') return reportPdf(table, new Date(report.asOf));
  return reportWorkbook(table, format);
}
