import type { DataSource, EntityManager } from 'typeorm';

type Db = DataSource | EntityManager;
export type Columns = Record<string, unknown>;
export type ChangeKind = 'parameter' | 'version' | 'call';

/** What a change is about: one row, by its key. */
export interface Target {
  kind: ChangeKind;
  guidelineVersionId: string;
  /** Empty: none. */
  callId: string;
  name: string;
}

export interface ChangeRow extends Target {
  id: number;
  etag: string;
  programmeId: string;
  copyOf: string | null;
  copyOfName: string | null;
  copyOfValidFrom: string | null;
  copyOfValidTo: string | null;
  versionName: string | null;
  callName: string | null;
  before: Columns | null;
  proposal: Columns;
  reason: string;
  proposed_by: string | null;
  proposerName: string | null;
  proposerRole: string | null;
  proposedAt: Date;
  decision: 'approved' | 'refused' | 'withdrawn' | null;
  decided_by: string | null;
  deciderName: string | null;
  deciderRole: string | null;
  decidedAt: Date | null;
  decisionReason: string | null;
  /** Of the rules that name the most points of a criterion, by name. */
  criteria: Record<string, string>;
  /** How many projects keep this version, or this call. */
  projects: number;
}

const SELECT = `
  SELECT c.id, c.programme_id AS "programmeId", c.kind, c.guideline_version_id AS "guidelineVersionId", c.call_id AS "callId",
         c.name, c.copy_of AS "copyOf", o.name AS "copyOfName", to_char(o.valid_from, 'YYYY-MM-DD') AS "copyOfValidFrom",
         to_char(o.valid_to, 'YYYY-MM-DD') AS "copyOfValidTo", v.name AS "versionName", k.name AS "callName",
         c.before, c.proposal, c.reason, c.proposed_by, pp.name AS "proposerName", pa.role AS "proposerRole",
         c.proposed_at AS "proposedAt", c.decision, c.decided_by, dp.name AS "deciderName", da.role AS "deciderRole",
         c.decided_at AS "decidedAt", c.decision_reason AS "decisionReason",
         (SELECT coalesce(jsonb_object_agg(q.name, q.label), '{}') FROM programme_parameter q
           WHERE q.guideline_version_id = c.guideline_version_id AND q.call_id = '' AND q.name LIKE 'score\\_%\\_max') AS criteria,
         (SELECT count(*)::int FROM project p WHERE p.guideline_version_id = c.guideline_version_id
             AND (c.call_id = '' OR p.call_id = c.call_id)) AS projects,
         (SELECT '"' || max(r.id) || '"' FROM record_version r
           WHERE r.record = 'programme_change' AND r.record_key = c.id::text) AS etag
    FROM programme_change c
    LEFT JOIN guideline_version v ON v.id = c.guideline_version_id
    LEFT JOIN guideline_version o ON o.id = c.copy_of
    LEFT JOIN call k ON k.id = c.call_id
    LEFT JOIN account pa ON pa.id = c.proposed_by LEFT JOIN person pp ON pp.id = pa.person_id
    LEFT JOIN account da ON da.id = c.decided_by LEFT JOIN person dp ON dp.id = da.person_id`;

export async function findChange(db: Db, id: number): Promise<ChangeRow | null> {
  const [row] = await db.query(`${SELECT} WHERE c.id = $1`, [id]);
  return row ?? null;
}

export function listChanges(
  db: Db,
  asked: { programme: string | null; state: string; before: number | null; limit: number },
): Promise<ChangeRow[]> {
  return db.query(
    `${SELECT} WHERE ($1::text IS NULL OR c.programme_id = $1) AND ($3::int IS NULL OR c.id < $3)
        AND ($2 = 'all' OR (c.decision IS NULL) = ($2 = 'open'))
      ORDER BY c.id DESC LIMIT $4`,
    [asked.programme, asked.state, asked.before, asked.limit],
  );
}

/** Whoever decides a change waits here for the one before; null: there is none of that number. */
export async function lockChange(manager: EntityManager, id: number): Promise<ChangeRow | null> {
  await manager.query(`SELECT 1 FROM programme_change WHERE id = $1 FOR UPDATE`, [id]);
  return findChange(manager, id);
}

/** Columns of each kind of row that can be changed. */
export const columnsOf: Record<ChangeKind, readonly string[]> = {
  parameter: ['value', 'unit', 'label', 'source', 'trust', 'note'],
  version: ['name', 'legal_text', 'dated', 'valid_from', 'valid_to', 'state', 'source', 'trust'],
  call: ['name', 'year', 'opens', 'closes', 'ended_early_on', 'source', 'trust'],
};

const rows: Record<ChangeKind, string> = {
  parameter: `programme_parameter t WHERE t.guideline_version_id = $1 AND t.call_id = $2 AND t.name = $3`,
  version: `guideline_version t WHERE t.id = $1 AND $2 = '' AND $3 = ''`,
  call: `call t WHERE t.guideline_version_id = $1 AND t.id = $2 AND $3 = ''`,
};

/** The row that is meant, as it is now; null: there is none. With `lock` nobody changes it until the transaction ends. */
export async function readTarget(db: Db, target: Target, lock = false): Promise<Columns | null> {
  const { kind, guidelineVersionId, callId, name } = target;
  const pairs = columnsOf[kind].map((column) => `'${column}', t.${column}`).join(', ');
  const [row] = await db.query(
    `SELECT jsonb_build_object(${pairs}) AS columns FROM ${rows[kind]} ${lock ? 'FOR UPDATE' : ''}`,
    [guidelineVersionId, callId, name],
  );
  return row?.columns ?? null;
}

export async function insertChange(
  manager: EntityManager,
  change: Target & {
    programmeId: string;
    copyOf: string | null;
    before: Columns | null;
    proposal: Columns;
    reason: string;
    by: string;
    moment: Date;
  },
): Promise<number> {
  const {
    kind,
    guidelineVersionId,
    callId,
    name,
    programmeId,
    copyOf,
    before,
    proposal,
    reason,
    by,
    moment,
  } = change;
  const [row] = await manager.query(
    `INSERT INTO programme_change (programme_id, kind, guideline_version_id, call_id, name, copy_of, before, proposal, reason,
                                   proposed_by, proposed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
     ON CONFLICT (kind, guideline_version_id, call_id, name) WHERE decision IS NULL DO NOTHING RETURNING id`,
    [
      programmeId,
      kind,
      guidelineVersionId,
      callId,
      name,
      copyOf,
      before && JSON.stringify(before),
      JSON.stringify(proposal),
      reason,
      by,
      moment,
    ],
  );
  return row?.id ?? 0;
}

export async function updateDecision(
  manager: EntityManager,
  id: number,
  decided: { decision: string; by: string; moment: Date; reason: string | null },
): Promise<void> {
  await manager.query(
    `UPDATE programme_change SET decision = $2, decided_by = $3, decided_at = $4, decision_reason = $5 WHERE id = $1`,
    [id, decided.decision, decided.by, decided.moment, decided.reason],
  );
}

/** Leads who could decide what this one has proposed. */
export async function otherLeads(db: Db, than: string | null): Promise<number> {
  const [row] = await db.query(
    `SELECT count(*)::int AS count FROM account WHERE role = 'dias_lead' AND state = 'active' AND id IS DISTINCT FROM $1::uuid`,
    [than],
  );
  return row.count;
}

export interface ParameterName {
  label: string;
  unit: string | null;
  /** Under this name, in whatever version. */
  values: unknown[];
}

/** A name that some version has; null: no rule knows it. The label and unit are those of this version, else of the newest. */
export async function findParameterName(
  db: Db,
  name: string,
  guideline: string,
): Promise<ParameterName | null> {
  const [row] = await db.query(
    `SELECT (array_agg(q.label ORDER BY q.guideline_version_id = $2 DESC, v.valid_from DESC NULLS LAST))[1] AS label,
            (array_agg(q.unit ORDER BY q.unit IS NULL, q.guideline_version_id = $2 DESC, v.valid_from DESC NULLS LAST))[1] AS unit,
            jsonb_agg(q.value) AS values
       FROM programme_parameter q JOIN guideline_version v ON v.id = q.guideline_version_id
      WHERE q.name = $1 HAVING count(*) > 0`,
    [name, guideline],
  );
  return row ?? null;
}

export async function programmeOfVersion(
  db: Db,
  guideline: string,
): Promise<{ programmeId: string; validFrom: string | null; name: string } | null> {
  const [row] = await db.query(
    `SELECT programme_id AS "programmeId", to_char(coalesce(valid_from, dated), 'YYYY-MM-DD') AS "validFrom", name
       FROM guideline_version WHERE id = $1`,
    [guideline],
  );
  return row ?? null;
}

/** The first key that is free: `gigabit20_2027`, `gigabit20_2027_2`, … */
export async function freeKey(db: Db, table: 'guideline_version' | 'call', start: string): Promise<string> {
  const taken: { id: string }[] = await db.query(
    `SELECT id FROM ${table} WHERE id = $1 OR id LIKE $1 || '\\_%'
      UNION SELECT ${table === 'call' ? 'call_id' : 'guideline_version_id'} FROM programme_change WHERE decision IS NULL`,
    [start],
  );
  const keys = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number++) {
    const key = number === 1 ? start : `${start}_${number}`;
    if (!keys.has(key)) return key;
  }
}
