import { createHash } from 'node:crypto';
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
  from = 0,
): Promise<void> {
  for (const [index, parameter] of parameters.entries())
    await insert(manager, 'programme_parameter', {
      ...parameter,
      guideline_version_id: version,
      call_id: call,
      sort: from + index,
    });
}

/**
 * What a later edition of this service knows beside: parameters that the file has and a version or call of this
 * installation has not. What is stored stays as it is, whoever wrote it.
 */
export async function seedNewParameters(db: DataSource): Promise<void> {
  const places = readSeedProgrammes()
    .flatMap(({ versions }) => versions)
    .flatMap((version) => [
      { version: version.id, call: '', parameters: version.parameters },
      ...version.calls.map(({ id, parameters }) => ({ version: version.id, call: id, parameters })),
    ]);
  const known: { version: string; call: string; names: string[] }[] = await db.query(
    `SELECT v.id AS version, c.call,
            ARRAY (SELECT q.name FROM programme_parameter q WHERE q.guideline_version_id = v.id AND q.call_id = c.call) AS names
       FROM guideline_version v, LATERAL (SELECT '' AS call UNION ALL SELECT l.id FROM call l WHERE l.guideline_version_id = v.id) c`,
  );
  const added = places.flatMap(({ version, call, parameters }) => {
    const stored = known.find((one) => one.version === version && one.call === call);
    const missing = stored ? parameters.filter(({ name }) => !stored.names.includes(name)) : [];
    return missing.length > 0 ? [{ version, call, missing, from: stored!.names.length }] : [];
  });
  if (added.length === 0) return;
  await changing(db, async (manager) => {
    for (const { version, call, missing, from } of added)
      await insertParameters(manager, version, call, missing, from);
    await bumpDataVersion(manager, 'programme');
  });
}

/** By which it is known whether a start has brought the parameters of this file. */
export const seedParametersKey = (): string =>
  `parameters-${createHash('sha256').update(JSON.stringify(readSeedProgrammes())).digest('hex').slice(0, 12)}`;

/** A row by the names of its columns. */
const insert = (manager: EntityManager, table: string, row: object) =>
  manager.query(`INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`, [
    JSON.stringify(row),
  ]);
