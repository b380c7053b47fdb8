import type { Parameter } from '../../project/case.js';
import type { CaseFacts } from './case-facts.js';
import type { Db } from '../lifecycle/case-past.js';

interface Row {
  guideline: string;
  call: string;
  name: string;
  value: Parameter;
  label: string;
  unit: string | null;
  source: string;
  trust: string;
}

export interface Parameters {
  values: CaseFacts['parameters'];
  sources: CaseFacts['sources'];
}

/**
 * The parameters of guideline versions and calls, read once: what a call says of itself comes after, and so instead of,
 * what its version says.
 */
export async function parametersAt(
  db: Db,
  wanted: readonly { guideline: string | null; call: string | null }[],
): Promise<(guideline: string | null, call: string | null) => Parameters> {
  const guidelines = [...new Set(wanted.flatMap(({ guideline }) => guideline ?? []))];
  const rows: Row[] =
    guidelines.length === 0
      ? []
      : await db.query(
          `SELECT guideline_version_id AS guideline, call_id AS call, name, value, label, unit, source, trust
             FROM programme_parameter WHERE guideline_version_id = ANY ($1) ORDER BY call_id, sort, name`,
          [guidelines],
        );
  const known = new Map<string, Parameters>();
  return (guideline, call) => {
    const key = `${guideline}/${call}`;
    const found = known.get(key);
    if (found) return found;
    const own = rows.filter((row) => row.guideline === guideline && (row.call === '' || row.call === call));
    const made: Parameters = {
      values: Object.fromEntries(own.map(({ name, value }) => [name, value])),
      sources: Object.fromEntries(
        own.map(({ name, label, unit, source, trust }) => [name, { label, unit, source, trust }]),
      ),
    };
    known.set(key, made);
    return made;
  };
}
