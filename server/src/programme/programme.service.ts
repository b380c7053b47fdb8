import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { momentOf, pastOf, refuseBefore } from '../platform/as-of.js';
import { dataVersion } from '../platform/data-version.js';
import { notFound } from '../platform/problem.js';
import {
  type CallDto,
  type GuidelineVersionDto,
  type ParameterDto,
  type ProgrammeDetailDto,
  type ProgrammeDto,
  type ProgrammeQuery,
} from './programme.dto.js';
import {
  type CallRow,
  type ParameterRow,
  type ProgrammeRow,
  type ProgrammeTables,
  readProgrammes,
  type VersionRow,
} from './programme.queries.js';

/** Funding programmes as dated data. They are read here; edited with four eyes where funding cases are kept. */
@Injectable()
export class ProgrammeService {
  constructor(private readonly db: DataSource) {}

  async list({ asOf }: ProgrammeQuery) {
    const past = await this.pastMoment(asOf);
    const tables = await readProgrammes(this.db, past);
    return {
      items: tables.programmes.map((row): ProgrammeDto => ({
        ...programmeOf(row),
        versions: versionsOf(tables, row.id).map(headOf),
      })),
      next: null,
      asOf: momentOf(asOf).toISOString(),
      dataVersion: await dataVersion(this.db, past ?? undefined),
    };
  }

  async get(id: string, { asOf }: ProgrammeQuery): Promise<ProgrammeDetailDto> {
    const tables = await readProgrammes(this.db, await this.pastMoment(asOf));
    const row = tables.programmes.find((programme) => programme.id === id);
    if (!row) throw notFound(`Ein Förderprogramm „${id}“ gibt es hier nicht.`);
    return {
      ...programmeOf(row),
      versions: versionsOf(tables, id).map((version) => wholeVersion(tables, version)),
    };
  }

  private async pastMoment(asOf: string | undefined): Promise<Date | null> {
    const moment = pastOf(asOf);
    if (!moment) return null;
    const [first] = await this.db.query(
      `SELECT recorded_at FROM record_version WHERE record = 'programme' ORDER BY id LIMIT 1`,
    );
    refuseBefore(first?.recorded_at ?? null, moment);
    return moment;
  }
}

const versionsOf = ({ versions }: ProgrammeTables, programme: string): VersionRow[] =>
  versions.filter((version) => version.programme_id === programme);

function programmeOf(row: ProgrammeRow): Omit<ProgrammeDto, 'versions'> {
  const { id, funder, branch, name, about } = row;
  return { id, funder, branch, name, shortName: row.short_name, about };
}

function headOf(row: VersionRow): Omit<GuidelineVersionDto, 'parameters' | 'calls'> {
  const { id, name, dated, state, source, trust } = row;
  return {
    id,
    name,
    legalText: row.legal_text,
    dated,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    state,
    source,
    trust,
  };
}

function wholeVersion(tables: ProgrammeTables, version: VersionRow): GuidelineVersionDto {
  const own = tables.parameters.filter((parameter) => parameter.guideline_version_id === version.id);
  const calls = tables.calls.filter((call) => call.guideline_version_id === version.id);
  return {
    ...headOf(version),
    parameters: own.filter((parameter) => parameter.call_id === '').map(parameterOf),
    calls: calls.map((call) =>
      callOf(
        call,
        own.filter((parameter) => parameter.call_id === call.id),
      ),
    ),
  };
}

function callOf(row: CallRow, parameters: ParameterRow[]): CallDto {
  const { id, name, year, opens, closes, source, trust } = row;
  return {
    id,
    name,
    year,
    opens,
    closes,
    endedEarlyOn: row.ended_early_on,
    source,
    trust,
    parameters: parameters.map(parameterOf),
  };
}

function parameterOf({ name, label, value, unit, source, trust, note }: ParameterRow): ParameterDto {
  return { name, label, value, unit, source, trust, note };
}
