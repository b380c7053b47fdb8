import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import type { ProjectTechnology } from '../../project/words.js';
import { day } from './case-head.queries.js';
import type { CommitmentDto, DialogueDto, FundingCaseDto, SurveyDto, TenderDto } from './funding-case.dto.js';
import type { Criterion, Funder, ReviewStatus } from '../words.js';

/* What the page of a case shows beside the facts that rules ask for. */

type Db = DataSource | EntityManager;

/** Of an account by the column that names it; what nobody's account wrote came with the first stock. */
const author = (column: string) => `(
  SELECT json_build_object('account_id', ${column}, 'actor', coalesce('account:' || ${column}, 'seed'), 'role', a.role,
                           'person_name', n.name)
    FROM (SELECT) one LEFT JOIN account a ON a.id = ${column} LEFT JOIN person n ON n.id = a.person_id)`;
const document = (column = 't.document_id') => `(
  SELECT json_build_object('id', d.id, 'name', d.name) FROM document d WHERE d.id = ${column})`;
const operator = `(SELECT json_build_object('id', o.id, 'name', o.name) FROM operator o WHERE o.id = t.operator_id)`;

export type DocumentRef = { id: string; name: string } | null;

export interface CaseRow {
  technology: ProjectTechnology;
  districts: FundingCaseDto['districts'];
  programme: FundingCaseDto['programme'];
  reviewStatus: ReviewStatus;
  submission: number;
  assignedAccount: string | null;
  assigned: StoredAuthor;
  summary: string | null;
}

export async function caseRow(db: Db, id: number): Promise<CaseRow> {
  const [row] = await db.query(
    `SELECT p.technology, c.review_status AS "reviewStatus", c.submission, c.assigned_to AS "assignedAccount",
            ${author('c.assigned_to')} AS assigned, c.summary,
            (SELECT json_build_object('id', g.id, 'shortName', g.short_name)
               FROM guideline_version v JOIN programme g ON g.id = v.programme_id WHERE v.id = p.guideline_version_id) AS programme,
            coalesce((SELECT json_agg(json_build_object('ags', d.ags, 'name', d.name) ORDER BY d.sort_name COLLATE "C")
                        FROM district d WHERE d.ags IN (SELECT m.district_ags FROM project_municipality pm
                          JOIN municipality m ON m.ags = pm.ags WHERE pm.project_id = p.id)), '[]') AS districts
       FROM funding_case c JOIN project p ON p.id = c.project_id WHERE c.project_id = $1`,
    [id],
  );
  return row;
}

export interface TrackWords {
  funder: Funder;
  grantingAuthority: string | null;
  executingAgency: string | null;
  applicationReference: string | null;
}

export const trackWords = (db: Db, id: number): Promise<TrackWords[]> =>
  db.query(
    `SELECT t.funder, t.granting_authority AS "grantingAuthority", t.executing_agency AS "executingAgency",
            t.application_reference AS "applicationReference" FROM grant_track t WHERE t.project_id = $1`,
    [id],
  );

interface OfTrack {
  funder: Funder;
  number: number;
}

export interface NoticeWords extends OfTrack {
  ancillaryConditions: string | null;
  document: DocumentRef;
  note: string | null;
  recordedAccount: string | null;
  recorder: StoredAuthor;
  recordedAt: Date;
  decider: StoredAuthor;
  decidedAt: Date | null;
  decisionReason: string | null;
}

export const noticeWords = (db: Db, id: number): Promise<NoticeWords[]> =>
  db.query(
    `SELECT t.funder, t.number, t.ancillary_conditions AS "ancillaryConditions", ${document()} AS document, t.note,
            t.recorded_by AS "recordedAccount", ${author('t.recorded_by')} AS recorder, t.recorded_at AS "recordedAt",
            ${author('t.decided_by')} AS decider, t.decided_at AS "decidedAt", t.decision_reason AS "decisionReason"
       FROM notice t WHERE t.project_id = $1`,
    [id],
  );

export interface PayoutWords extends OfTrack {
  /** Account that noted what was approved. */
  approver: string | null;
  statusSince: string;
  periodStart: string | null;
  periodEnd: string | null;
  reference: string | null;
  document: DocumentRef;
  note: string | null;
}

export const payoutWords = (db: Db, id: number): Promise<PayoutWords[]> =>
  db.query(
    `SELECT t.funder, t.number, ${day('t.status_since')} AS "statusSince", ${day('t.period_start')} AS "periodStart",
            ${day('t.period_end')} AS "periodEnd", t.reference, ${document()} AS document, t.note,
            (SELECT e.account_id FROM case_event e WHERE e.project_id = t.project_id AND e.aggregate = 'payout'
                AND e.key = t.funder || '/' || t.number AND e.to_status = 'approved' AND e.direction = 'forward'
              ORDER BY e.id DESC LIMIT 1) AS approver
       FROM payout_request t WHERE t.project_id = $1`,
    [id],
  );

export interface ProofWords extends OfTrack {
  statusSince: string;
  provenExpenditure: number | null;
  document: DocumentRef;
  note: string | null;
}

export const proofWords = (db: Db, id: number): Promise<ProofWords[]> =>
  db.query(
    `SELECT t.funder, t.number, ${day('t.status_since')} AS "statusSince",
            (t.proven_expenditure * 100)::float8 AS "provenExpenditure", ${document()} AS document, t.note
       FROM proof t WHERE t.project_id = $1`,
    [id],
  );

export interface ChangeWords extends OfTrack {
  statusSince: string;
  reason: string;
  document: DocumentRef;
}

export const changeWords = (db: Db, id: number): Promise<ChangeWords[]> =>
  db.query(
    `SELECT t.funder, t.number, ${day('t.status_since')} AS "statusSince", t.reason, ${document()} AS document
       FROM change_request t WHERE t.project_id = $1`,
    [id],
  );

export const dialogueRows = (db: Db, id: number): Promise<DialogueDto[]> =>
  db.query(
    `SELECT t.number, ${day('t.announced_on')} AS "announcedOn", ${day('t.started_on')} AS "startedOn",
            ${day('t.ended_on')} AS "endedOn", t.invited, t.taken_part AS "takenPart", t.result,
            t.score_document_id AS "scoreDocumentId", t.document_id AS "documentId"
       FROM industry_dialogue t WHERE t.project_id = $1 ORDER BY t.number`,
    [id],
  );

export const surveyRows = (db: Db, id: number): Promise<SurveyDto[]> =>
  db.query(
    `SELECT t.number, ${day('t.started_on')} AS "startedOn", ${day('t.ended_on')} AS "endedOn",
            ${day('t.evaluated_on')} AS "evaluatedOn", t.horizon_years AS "horizonYears", t.horizon_reason AS "horizonReason",
            t.platform_reference AS "platformReference", t.addresses, t.eligible_addresses AS "eligibleAddresses",
            t.white_addresses AS "whiteAddresses", t.promised_addresses AS "promisedAddresses",
            t.potential_addresses AS "potentialAddresses", t.document_id AS "documentId"
       FROM market_survey t WHERE t.project_id = $1 ORDER BY t.number`,
    [id],
  );

export const commitmentRows = (db: Db, id: number): Promise<CommitmentDto[]> =>
  db.query(
    `SELECT t.number, t.survey_number AS "surveyNumber", t.operator_id AS "operatorId", ${operator} AS operator, t.ags,
            t.addresses, t.technology, ${day('t.promised_on')} AS "promisedOn", ${day('t.due_on')} AS "dueOn",
            t.has_milestone_plan AS "hasMilestonePlan", t.outcome, ${day('t.outcome_on')} AS "outcomeOn",
            t.built_addresses AS "builtAddresses", t.note
       FROM rollout_commitment t WHERE t.project_id = $1 ORDER BY t.number`,
    [id],
  );

export const tenderRows = (db: Db, id: number): Promise<TenderDto[]> =>
  db.query(
    `SELECT t.number, t.lots, t.procedure, ${day('t.started_on')} AS "startedOn", ${day('t.offers_until')} AS "offersUntil",
            ${day('t.ended_on')} AS "endedOn", t.reference, t.offers, ${day('t.council_decided_on')} AS "councilDecidedOn",
            ${day('t.awarded_on')} AS "awardedOn", t.operator_id AS "operatorId", ${operator} AS operator,
            (t.award_amount * 100)::float8 AS "awardAmount", ${day('t.sent_to_agency_on')} AS "sentToAgencyOn",
            ${day('t.contract_on')} AS "contractOn", t.cancelled_reason AS "cancelledReason", t.document_id AS "documentId"
       FROM tender t WHERE t.project_id = $1 ORDER BY t.number`,
    [id],
  );

export interface ScoreRow {
  criterion: Criterion;
  points: number;
  document: DocumentRef;
  enteredOn: string;
}

export const scoreRows = (db: Db, id: number): Promise<ScoreRow[]> =>
  db.query(
    `SELECT t.criterion, t.points, ${document()} AS document, ${day('t.entered_on')} AS "enteredOn"
       FROM score_points t WHERE t.project_id = $1 ORDER BY t.criterion`,
    [id],
  );
