import type { EntityManager } from 'typeorm';
import type { ChangeRow, Columns } from './programme-change.queries.js';

/** What an approved change does. */
export async function applyChange(manager: EntityManager, change: ChangeRow): Promise<void> {
  const { kind, guidelineVersionId, callId, name, proposal, programmeId, before } = change;
  if (kind === 'parameter')
    await write(manager, 'programme_parameter', before, {
      keys: { guideline_version_id: guidelineVersionId, call_id: callId, name },
      rest: { ...proposal, ...(before ? {} : { sort: await nextSort(manager, guidelineVersionId, callId) }) },
    });
  if (kind === 'call')
    await write(manager, 'call', before, {
      keys: { id: callId, guideline_version_id: guidelineVersionId },
      rest: proposal,
    });
  if (kind !== 'version') return;
  const rest = { ...proposal, ...(before ? {} : { programme_id: programmeId }) };
  await write(manager, 'guideline_version', before, { keys: { id: guidelineVersionId }, rest });
  if (!before && change.copyOf) await beginWith(manager, change);
}

/** A row by the names of its columns: as JSON, so that days, lists and step tables go in as they are. */
async function write(
  manager: EntityManager,
  table: string,
  before: Columns | null,
  { keys, rest }: { keys: Columns; rest: Columns },
): Promise<void> {
  const names = Object.keys(rest);
  const row = JSON.stringify({ ...keys, ...rest });
  if (before) {
    const where = Object.keys(keys).map((key) => `t.${key} = n.${key}`);
    await manager.query(
      `UPDATE ${table} t SET ${names.map((one) => `${one} = n.${one}`).join(', ')}
         FROM jsonb_populate_record(NULL::${table}, $1) n WHERE ${where.join(' AND ')}`,
      [row],
    );
    return;
  }
  const all = [...Object.keys(keys), ...names].join(', ');
  await manager.query(
    `INSERT INTO ${table} (${all}) SELECT ${all} FROM jsonb_populate_record(NULL::${table}, $1)`,
    [row],
  );
}

async function nextSort(manager: EntityManager, version: string, call: string): Promise<number> {
  const [row] = await manager.query(
    `SELECT coalesce(max(sort) + 1, 0) AS sort FROM programme_parameter WHERE guideline_version_id = $1 AND call_id = $2`,
    [version, call],
  );
  return row.sort;
}

/**
 * A new version begins with the figures of the one before; as nobody has looked into the new text yet, each is to be verified.
 * The one before ends the day before.
 */
async function beginWith(
  manager: EntityManager,
  { guidelineVersionId, copyOf, proposal }: ChangeRow,
): Promise<void> {
  await manager.query(
    `INSERT INTO programme_parameter (guideline_version_id, call_id, name, value, unit, label, source, trust, note, sort)
     SELECT $1, '', q.name, q.value, q.unit, q.label, 'wie in der Fassung „' || v.name || '“: ' || q.source,
            CASE WHEN q.trust = 'unknown' THEN 'unknown' ELSE 'to_verify' END, q.note, q.sort
       FROM programme_parameter q JOIN guideline_version v ON v.id = q.guideline_version_id
      WHERE q.guideline_version_id = $2 AND q.call_id = ''`,
    [guidelineVersionId, copyOf],
  );
  await manager.query(
    `UPDATE guideline_version SET valid_to = $2::date - 1
      WHERE id = $1 AND $2::date IS NOT NULL AND (valid_from IS NULL OR valid_from < $2::date)
        AND (valid_to IS NULL OR valid_to >= $2::date)`,
    [copyOf, proposal.valid_from],
  );
}
