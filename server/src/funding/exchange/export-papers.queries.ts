import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import { recordParts } from '../../project/record/record-parts.js';
import { caseParts } from '../case/case-parts.js';

type Db = DataSource | EntityManager;

export interface ExportedDocument {
  id: string;
  /** null: only its number is left. */
  name: string | null;
  title: string | null;
  kind: string | null;
  size: number | null;
  sha256: string | null;
  scan: 'clean' | 'not_scanned' | null;
  uploadedAt: Date | null;
  /** Put to the project today; else it was taken away, or replaced. */
  isCurrent: boolean;
  /** Everything that was received is still stored. */
  isWhole: boolean;
}

/**
 * Every document that was ever put to the project, or named by a part of its case or in its conversation: the oldest first.
 * Of those that are named by the history alone nothing else is left.
 */
export const documentsOfCase = (db: Db, id: number, past: Date | null): Promise<ExportedDocument[]> =>
  db.query(
    `WITH named AS (
       SELECT document_id AS id FROM project_document WHERE project_id = $1
        UNION
       SELECT document_id FROM case_message WHERE project_id = $1 AND document_id IS NOT NULL
        UNION
       SELECT given.id::uuid FROM record_version v,
              LATERAL (VALUES (v.row ->> 'document_id'), (v.row ->> 'score_document_id')) given (id)
        WHERE v.record = ANY ($2::text[]) AND v.record_key COLLATE "C" > $1::text || '/'
          AND v.record_key COLLATE "C" < $1::text || '0' AND v.part = 'row' AND given.id IS NOT NULL
          AND ($3::timestamptz IS NULL OR v.recorded_at <= $3))
     SELECT n.id, d.name, l.title, l.kind, d.size, d.sha256, d.scan, d.uploaded_at AS "uploadedAt",
            l.document_id IS NOT NULL AS "isCurrent",
            coalesce((SELECT sum(octet_length(p.bytes)) FROM document_part p WHERE p.sha256 = d.sha256) = d.size, false)
              AS "isWhole"
       FROM named n
       LEFT JOIN document d ON d.id = n.id
       LEFT JOIN project_document l ON l.document_id = n.id AND l.project_id = $1
      ORDER BY d.uploaded_at NULLS LAST, n.id`,
    [id, [...recordParts, ...caseParts], past],
  );

/** Of an account; null: nobody is named. */
const author = (column: string) => `(
  SELECT json_build_object('account_id', a.id, 'actor', 'account', 'role', a.role, 'person_name', n.name)
    FROM account a LEFT JOIN person n ON n.id = a.person_id WHERE a.id = ${column})`;

export interface SubmissionRow {
  number: number;
  submittedAt: Date;
  submitter: StoredAuthor | null;
  note: string | null;
  endedAt: Date | null;
  ender: StoredAuthor | null;
  outcome: 'returned' | 'accepted' | null;
  returnNote: string | null;
}

export const submissionRows = (db: Db, id: number): Promise<SubmissionRow[]> =>
  db.query(
    `SELECT s.number, s.submitted_at AS "submittedAt", ${author('s.submitted_by')} AS submitter, s.note,
            coalesce(s.returned_at, s.accepted_at) AS "endedAt",
            ${author('coalesce(s.returned_by, s.accepted_by)')} AS ender,
            CASE WHEN s.returned_at IS NOT NULL THEN 'returned' WHEN s.accepted_at IS NOT NULL THEN 'accepted' END AS outcome,
            s.return_note AS "returnNote"
       FROM case_submission s WHERE s.project_id = $1 ORDER BY s.number`,
    [id],
  );

export interface ReviewRow {
  section: string;
  state: string;
  reason: string | null;
  reviewer: StoredAuthor | null;
  reviewedAt: Date;
}

export const reviewRows = (db: Db, id: number): Promise<ReviewRow[]> =>
  db.query(
    `SELECT r.section, r.state, r.reason, ${author('r.reviewed_by')} AS reviewer, r.reviewed_at AS "reviewedAt"
       FROM section_review r WHERE r.project_id = $1 ORDER BY r.reviewed_at, r.section`,
    [id],
  );

export interface CorrectionRow {
  id: number;
  what: string;
  guideline: string;
  before: unknown;
  proposal: unknown;
  reason: string;
  proposer: StoredAuthor | null;
  decider: StoredAuthor | null;
  decidedAt: Date;
}

/** Approved changes of the figures, versions and calls that the case and its tracks were filed under. */
export const correctionRows = (db: Db, id: number): Promise<CorrectionRow[]> =>
  db.query(
    `SELECT c.id, coalesce(nullif(c.name, ''), nullif(c.call_id, ''), c.guideline_version_id) AS what,
            coalesce(v.name, c.guideline_version_id) AS guideline, c.before, c.proposal, c.reason,
            ${author('c.proposed_by')} AS proposer, ${author('c.decided_by')} AS decider, c.decided_at AS "decidedAt"
       FROM programme_change c LEFT JOIN guideline_version v ON v.id = c.guideline_version_id
      WHERE c.decision = 'approved'
        AND c.guideline_version_id IN (
          SELECT guideline_version_id FROM project WHERE id = $1
           UNION SELECT guideline_version_id FROM grant_track WHERE project_id = $1)
        AND (c.kind <> 'call' OR c.call_id = (SELECT call_id FROM project WHERE id = $1))
      ORDER BY c.decided_at, c.id`,
    [id],
  );
