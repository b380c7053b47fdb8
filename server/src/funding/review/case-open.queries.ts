import type { EntityManager } from 'typeorm';
import type { Funder } from '../words.js';

type Day = string | null;

/** Whether it was not there yet. */
export async function insertCase(manager: EntityManager, id: number, today: string): Promise<boolean> {
  const rows: unknown[] = await manager.query(
    `INSERT INTO funding_case (project_id, opened_on) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING project_id`,
    [id, today],
  );
  return rows.length > 0;
}

export async function insertTrack(
  manager: EntityManager,
  id: number,
  track: {
    funder: Funder;
    today: string;
    guideline: string | null;
    authority: string | null;
    agency: string | null;
    /** Whole cents. */
    requested: number | null;
    appliedOn: Day;
    specificationOn: Day;
  },
): Promise<void> {
  await manager.query(
    `INSERT INTO grant_track (project_id, funder, status_since, guideline_version_id, granting_authority, executing_agency,
                              requested_amount, applied_on, specification_on)
     VALUES ($1, $2, $3, $4, $5, $6, $7::numeric / 100, $8, $9)`,
    [
      id,
      track.funder,
      track.today,
      track.guideline,
      track.authority,
      track.agency,
      track.requested,
      track.appliedOn,
      track.specificationOn,
    ],
  );
}

export async function insertDialogue(
  manager: EntityManager,
  id: number,
  row: { announcedOn: Day; startedOn: Day; endedOn: Day; scoreDocumentId: Day; documentId: Day },
): Promise<void> {
  await manager.query(
    `INSERT INTO industry_dialogue (project_id, number, announced_on, started_on, ended_on, score_document_id, document_id)
     VALUES ($1, 1, $2, $3, $4, $5, $6)`,
    [id, row.announcedOn, row.startedOn, row.endedOn, row.scoreDocumentId, row.documentId],
  );
}

export async function insertSurvey(
  manager: EntityManager,
  id: number,
  row: {
    startedOn: Day;
    endedOn: Day;
    horizonYears: number | null;
    horizonReason: string | null;
    eligible: number | null;
    documentId: Day;
  },
): Promise<void> {
  await manager.query(
    `INSERT INTO market_survey (project_id, number, started_on, ended_on, horizon_years, horizon_reason, eligible_addresses,
                                document_id)
     VALUES ($1, 1, $2, $3, $4, $5, $6, $7)`,
    [id, row.startedOn, row.endedOn, row.horizonYears, row.horizonReason, row.eligible, row.documentId],
  );
}

export async function insertTender(
  manager: EntityManager,
  id: number,
  row: {
    startedOn: Day;
    endedOn: Day;
    councilDecidedOn: Day;
    contractOn: Day;
    sentToAgencyOn: Day;
    documentId: Day;
  },
): Promise<void> {
  await manager.query(
    `INSERT INTO tender (project_id, number, procedure, started_on, ended_on, council_decided_on, contract_on,
                         sent_to_agency_on, document_id)
     VALUES ($1, 1, 'concession', $2, $3, $4, $5, $6, $7)`,
    [
      id,
      row.startedOn,
      row.endedOn,
      row.councilDecidedOn,
      row.contractOn,
      row.sentToAgencyOn,
      row.documentId,
    ],
  );
}
