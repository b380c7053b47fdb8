import type { DataSource, EntityManager } from 'typeorm';
import type { ParameterValue } from './parameter-words.js';

export type Db = DataSource | EntityManager;

export interface ProgrammeRow {
  id: string;
  funder: 'federal' | 'state';
  branch: 'infrastructure' | 'gap_closure' | 'advisory';
  name: string;
  short_name: string;
  about: string;
}

export interface VersionRow {
  id: string;
  programme_id: string;
  name: string;
  legal_text: string;
  dated: string | null;
  valid_from: string | null;
  valid_to: string | null;
  state: 'open' | 'closed' | 'unknown';
  source: string;
  trust: Trust;
}

export interface CallRow {
  id: string;
  guideline_version_id: string;
  name: string;
  year: number;
  opens: string | null;
  closes: string | null;
  ended_early_on: string | null;
  source: string;
  trust: Trust;
}

export interface ParameterRow {
  guideline_version_id: string;
  /** Empty: of the version. */
  call_id: string;
  name: string;
  value: ParameterValue;
  unit: string | null;
  label: string;
  source: string;
  trust: Trust;
  note: string | null;
}

type Trust = 'primary' | 'several_secondary' | 'secondary' | 'derived' | 'to_verify' | 'unknown';

export interface ProgrammeTables {
  programmes: ProgrammeRow[];
  versions: VersionRow[];
  calls: CallRow[];
  parameters: ParameterRow[];
}

/** All programmes with everything below them; there are some dozens. `moment`: as the service knew them then. */
export async function readProgrammes(db: Db, moment: Date | null): Promise<ProgrammeTables> {
  const read = <T>(table: string, order: string, days: string[] = []): Promise<T[]> => {
    const columns = ['p.*', ...days.map((day) => `p.${day}::text AS ${day}`)].join(', ');
    return moment
      ? db.query(
          `SELECT ${columns} FROM record_as_of($1, $2) r, jsonb_populate_record(NULL::${table}, r.row) p ORDER BY ${order}`,
          [table, moment],
        )
      : db.query(`SELECT ${columns} FROM ${table} p ORDER BY ${order}`);
  };
  return {
    programmes: await read('programme', 'p.sort, p.id'),
    versions: await read('guideline_version', 'coalesce(p.valid_from, p.dated) DESC NULLS LAST, p.id', [
      'dated',
      'valid_from',
      'valid_to',
    ]),
    calls: await read('call', 'p.opens DESC NULLS LAST, p.id', ['opens', 'closes', 'ended_early_on']),
    parameters: await read('programme_parameter', 'p.sort, p.name'),
  };
}

/**
 * The parameters that hold for a project: those of its guideline version, and over them those of its call. A name that is
 * missing or whose value is null is not known, and nothing may be decided by it.
 */
export async function parametersOf(
  db: Db,
  guidelineVersionId: string | null,
  callId: string | null = null,
): Promise<Map<string, ParameterRow>> {
  const rows: ParameterRow[] = await db.query(
    `SELECT * FROM programme_parameter WHERE guideline_version_id = $1 AND call_id IN ('', coalesce($2, ''))
      ORDER BY call_id, sort`,
    [guidelineVersionId, callId],
  );
  return new Map(rows.map((row) => [row.name, row]));
}
