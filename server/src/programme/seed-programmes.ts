import fs from 'node:fs';
import path from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { changing } from '../platform/changing.js';
import { bumpDataVersion } from '../platform/data-version.js';
import { projectRoot } from '../platform/project-root.js';
import type { CallDto, GuidelineVersionDto, ParameterDto, ProgrammeDetailDto } from './programme.dto.js';

/** In the file a parameter without a note has none. */
type SeedParameter = Omit<ParameterDto, 'note'> & { note?: string };
type SeedCall = Omit<CallDto, 'parameters'> & { parameters: SeedParameter[] };
type SeedVersion = Omit<GuidelineVersionDto, 'parameters' | 'calls'> & {
  parameters: SeedParameter[];
  calls: SeedCall[];
};
export type SeedProgramme = Omit<ProgrammeDetailDto, 'versions'> & { versions: SeedVersion[] };

export function readSeedProgrammes(): SeedProgramme[] {
  const file = path.join(projectRoot, 'seed-data', 'programmes.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')) as SeedProgramme[];
}

/** The programmes of a first start, each figure with its source. */
export async function seedProgrammes(db: DataSource): Promise<void> {
  const programmes = readSeedProgrammes();
  await changing(db, async (manager) => {
    for (const [sort, programme] of programmes.entries()) await insertProgramme(manager, programme, sort);
    await bumpDataVersion(manager, 'programme');
  });
}

async function insertProgramme(manager: EntityManager, of: SeedProgramme, sort: number): Promise<void> {
  const { id, funder, branch, name, shortName, about, versions } = of;
  await insert(manager, 'programme', { id, funder, branch, name, short_name: shortName, about, sort });
  for (const version of versions) await insertVersion(manager, id, version);
}

async function insertVersion(manager: EntityManager, programmeId: string, of: SeedVersion): Promise<void> {
  const { id, name, legalText, dated, validFrom, validTo, state, source, trust, parameters, calls } = of;
  const head = { id, programme_id: programmeId, name, legal_text: legalText, dated, state, source, trust };
  await insert(manager, 'guideline_version', { ...head, valid_from: validFrom, valid_to: validTo });
  await insertParameters(manager, id, '', parameters);
  for (const { endedEarlyOn, parameters: ofCall, ...call } of calls) {
    await insert(manager, 'call', { ...call, guideline_version_id: id, ended_early_on: endedEarlyOn });
    await insertParameters(manager, id, call.id, ofCall);
  }
}

async function insertParameters(
  manager: EntityManager,
  version: string,
  call: string,
  parameters: SeedParameter[],
): Promise<void> {
  for (const [sort, parameter] of parameters.entries())
    await insert(manager, 'programme_parameter', {
      ...parameter,
      guideline_version_id: version,
      call_id: call,
      sort,
    });
}

/** A row by the names of its columns. */
const insert = (manager: EntityManager, table: string, row: object) =>
  manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify(row),
  ]);
