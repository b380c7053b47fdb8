import type { DataSource, EntityManager } from 'typeorm';
import type { Role } from '../../account/permissions.js';
import type { PublicationKind } from '../words.js';

type Db = DataSource | EntityManager;

/** A request for publication with the role that the one who asked has today; null: there is none of that number. */
export interface PublicationRequest {
  number: number;
  kind: PublicationKind;
  decision: 'approved' | 'refused' | 'withdrawn' | null;
  requestedBy: string | null;
  requesterRole: Role | null;
}

export const publicationRequests = (db: Db, id: number): Promise<PublicationRequest[]> =>
  db.query(
    `SELECT r.number, r.kind, r.decision, r.requested_by AS "requestedBy", a.role AS "requesterRole"
       FROM publication_request r LEFT JOIN account a ON a.id = r.requested_by WHERE r.project_id = $1 ORDER BY r.number`,
    [id],
  );

export async function insertRequest(
  manager: EntityManager,
  id: number,
  request: { number: number; kind: PublicationKind; reason: string | null; by: string; moment: Date },
): Promise<void> {
  await manager.query(
    `INSERT INTO publication_request (project_id, number, kind, reason, requested_by, requested_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [id, request.number, request.kind, request.reason, request.by, request.moment],
  );
}

export async function updateRequest(
  manager: EntityManager,
  id: number,
  decided: { number: number; decision: string; by: string; moment: Date; reason: string | null },
): Promise<void> {
  await manager.query(
    `UPDATE publication_request SET decision = $3, decided_by = $4, decided_at = $5, decision_reason = $6
      WHERE project_id = $1 AND number = $2`,
    [id, decided.number, decided.decision, decided.by, decided.moment, decided.reason],
  );
}

/** What an approved request does. */
export async function updatePublication(
  manager: EntityManager,
  id: number,
  kind: PublicationKind,
  moment: Date,
): Promise<void> {
  const effects: Record<PublicationKind, string> = {
    publish: `published_at = $2, published_early = false`,
    publish_early: `published_at = $2, published_early = true`,
    unpublish: `published_at = NULL, published_early = false, address_display = 'counts'`,
    show_addresses: `address_display = 'state_and_quarter'`,
  };
  const values = kind.startsWith('publish') ? [id, moment] : [id];
  await manager.query(`UPDATE project SET ${effects[kind]} WHERE id = $1`, values);
}

/** Back to counts alone; inside `changeRecord`. */
export async function narrowAddressDisplay(manager: EntityManager, id: number): Promise<void> {
  await manager.query(`UPDATE project SET address_display = 'counts' WHERE id = $1`, [id]);
}

/** What must be there before it is published. */
export interface PublicationFacts {
  municipalities: number;
  operators: number;
}

export async function publicationFacts(db: Db, id: number): Promise<PublicationFacts> {
  const [row] = await db.query(
    `SELECT (SELECT count(*)::int FROM project_municipality WHERE project_id = $1) AS municipalities,
            (SELECT count(operator_id)::int FROM lot WHERE project_id = $1) AS operators`,
    [id],
  );
  return row;
}
