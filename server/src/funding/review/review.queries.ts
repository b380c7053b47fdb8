import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import type { DocumentKind } from '../../project/words.js';
import type { ReviewStatus, Section } from '../words.js';

type Db = DataSource | EntityManager;

const json = (columns: string) => `md5(jsonb_build_array(${columns})::text)`;
const rowsOf = (table: string, columns: string, order: string) =>
  `(SELECT jsonb_agg(to_jsonb(r) ORDER BY ${order}) FROM (SELECT ${columns} FROM ${table} WHERE project_id = p.id) r)`;
const factsNamed = (pattern: string) =>
  `(SELECT jsonb_object_agg(key, value ORDER BY key) FROM jsonb_each(p.facts) WHERE key ~ '${pattern}')`;

/** A short word for what each section holds: the same as long as nothing in it changes. */
const DIGESTS: Record<Section, string> = {
  master:
    json(`p.reference, p.name, p.cluster_label, p.kind, p.guideline_version_id, p.call_id, p.recipient_type,
    p.recipient_name, p.recipient_area, p.managed_by, p.technology, p.model, c.summary, c.advice_protocol_on`),
  municipalities: json(`p.eligible_addresses, p.funded_addresses, p.reserve_extension_addresses,
    ${rowsOf('project_municipality', 'ags, address_count', 'ags')}`),
  area: json(`md5(ST_AsEWKB(p.area, 'NDR'))`),
  dialogue: json(`${rowsOf('industry_dialogue', '*', 'number')}, ${factsNamed('^(dialogue|score)_')}`),
  survey: json(`${rowsOf('market_survey', '*', 'number')}, ${rowsOf('rollout_commitment', '*', 'number')},
    ${rowsOf('score_points', '*', 'criterion')}, ${factsNamed('^survey_')}`),
  costs: json(`p.total_cost, p.federal_share, p.state_share, p.own_share, p.third_share, p.cost_basis`),
  application: json(`${rowsOf('grant_track', '*', 'funder')}, ${rowsOf('notice', '*', 'funder, number')}`),
  tender: json(`${rowsOf('tender', '*', 'number')},
    ${rowsOf('lot', 'number, name, commercial, operator_id, technology, funded_addresses', 'number')}`),
  milestones: json(
    `${rowsOf('milestone', '*', 'number')}, ${rowsOf('promise', '*', 'milestone_number, number')}`,
  ),
  proofs:
    json(`${rowsOf('payout_request', '*', 'funder, number')}, ${rowsOf('drawdown_plan', '*', 'funder, year')},
    ${rowsOf('proof', '*', 'funder, number')}, ${rowsOf('change_request', '*', 'funder, number')}`),
  documents: json(rowsOf('project_document', '*', 'document_id')),
};

export async function sectionDigests(db: Db, id: number): Promise<Record<Section, string>> {
  const columns = Object.entries(DIGESTS).map(([section, digest]) => `${digest} AS ${section}`);
  const [row] = await db.query(
    `SELECT ${columns.join(', ')} FROM funding_case c JOIN project p ON p.id = c.project_id WHERE p.id = $1`,
    [id],
  );
  return row;
}

export interface SubmissionRow extends StoredAuthor {
  status: ReviewStatus;
  submission: number;
  submittedAt: Date | null;
  note: string | null;
  returnNote: string | null;
}

/** Where the case stands, with its last submission. */
export async function lastSubmission(db: Db, id: number): Promise<SubmissionRow> {
  const [row] = await db.query(
    `SELECT c.review_status AS status, c.submission, s.submitted_at AS "submittedAt", s.note, s.return_note AS "returnNote",
            s.submitted_by AS account_id, 'account' AS actor, a.role, n.name AS person_name
       FROM funding_case c
       LEFT JOIN case_submission s ON s.project_id = c.project_id AND s.number = c.submission
       LEFT JOIN account a ON a.id = s.submitted_by LEFT JOIN person n ON n.id = a.person_id
      WHERE c.project_id = $1`,
    [id],
  );
  return row;
}

export interface SectionRow extends StoredAuthor {
  section: Section;
  state: 'accepted' | 'change_requested';
  reason: string | null;
  digest: string;
  reviewedAt: Date;
}

export const sectionReviews = (db: Db, id: number): Promise<SectionRow[]> =>
  db.query(
    `SELECT r.section, r.state, r.reason, r.digest, r.reviewed_at AS "reviewedAt", r.reviewed_by AS account_id,
            'account' AS actor, a.role, n.name AS person_name
       FROM section_review r LEFT JOIN account a ON a.id = r.reviewed_by LEFT JOIN person n ON n.id = a.person_id
      WHERE r.project_id = $1`,
    [id],
  );

export async function documentKindsOf(db: Db, id: number): Promise<Set<DocumentKind>> {
  const rows: { kind: DocumentKind }[] = await db.query(
    `SELECT DISTINCT kind FROM project_document WHERE project_id = $1`,
    [id],
  );
  return new Set(rows.map(({ kind }) => kind));
}

export async function insertSubmission(
  manager: EntityManager,
  id: number,
  by: { accountId: string; moment: Date; note: string | null },
): Promise<void> {
  await manager.query(
    `WITH next AS (UPDATE funding_case SET submission = submission + 1, review_status = 'submitted'
                    WHERE project_id = $1 RETURNING submission)
     INSERT INTO case_submission (project_id, number, submitted_at, submitted_by, note)
     SELECT $1, submission, $2, $3, $4 FROM next`,
    [id, by.moment, by.accountId, by.note],
  );
}

export async function endSubmission(
  manager: EntityManager,
  id: number,
  outcome: 'returned' | 'accepted',
  by: { accountId: string; moment: Date; note: string | null },
): Promise<void> {
  const columns =
    outcome === 'returned'
      ? 'returned_at = $2, returned_by = $3, return_note = $4'
      : 'accepted_at = $2, accepted_by = $3, return_note = $4';
  await manager.query(
    `UPDATE case_submission SET ${columns}
      WHERE project_id = $1 AND number = (SELECT submission FROM funding_case WHERE project_id = $1)`,
    [id, by.moment, by.accountId, by.note],
  );
  await manager.query(`UPDATE funding_case SET review_status = $2 WHERE project_id = $1`, [id, outcome]);
}

export async function writeSection(
  manager: EntityManager,
  id: number,
  section: Section,
  review: {
    state: 'accepted' | 'change_requested';
    reason: string | null;
    digest: string;
    accountId: string;
    moment: Date;
  },
): Promise<void> {
  await manager.query(
    `INSERT INTO section_review (project_id, section, state, reason, digest, submission, reviewed_by, reviewed_at)
     SELECT $1, $2, $3, $4, $5, c.submission, $6, $7 FROM funding_case c WHERE c.project_id = $1
     ON CONFLICT (project_id, section) DO UPDATE SET state = excluded.state, reason = excluded.reason,
       digest = excluded.digest, submission = excluded.submission, reviewed_by = excluded.reviewed_by,
       reviewed_at = excluded.reviewed_at`,
    [id, section, review.state, review.reason, review.digest, review.accountId, review.moment],
  );
}

export const dropSection = (manager: EntityManager, id: number, section: Section) =>
  manager.query(`DELETE FROM section_review WHERE project_id = $1 AND section = $2`, [id, section]);
