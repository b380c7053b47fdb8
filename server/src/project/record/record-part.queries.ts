import type { DataSource, EntityManager } from 'typeorm';
import type { StoredAuthor } from '../../platform/history-author.js';
import type { ContactRole, DocumentKind, ProjectTechnology, PublicationKind } from '../words.js';

/* The parts of one record as its page shows them. */

type Db = DataSource | EntityManager;

export interface MunicipalityRow {
  ags: string;
  name: string;
  districtAgs: string;
  addressCount: number | null;
}

export const municipalityRows = (db: Db, id: number): Promise<MunicipalityRow[]> =>
  db.query(
    `SELECT m.ags, m.name, m.district_ags AS "districtAgs", c.address_count AS "addressCount"
       FROM project_municipality c JOIN municipality m ON m.ags = c.ags
      WHERE c.project_id = $1 ORDER BY m.sort_name COLLATE "C", m.ags`,
    [id],
  );

export interface LotRow {
  number: number;
  name: string | null;
  commercial: boolean;
  operator_id: number | null;
  operator_name: string | null;
  technology: ProjectTechnology | null;
  funded_addresses: number | null;
  reserve_extension_addresses: number | null;
  homes_passed: number | null;
  homes_connected: number | null;
  homes_activated: number | null;
  has_area: boolean;
}

export const lotRows = (db: Db, id: number): Promise<LotRow[]> =>
  db.query(
    `SELECT l.number, l.name, l.commercial, l.operator_id, o.name AS operator_name, l.technology, l.funded_addresses,
            l.reserve_extension_addresses, l.homes_passed, l.homes_connected, l.homes_activated,
            l.area IS NOT NULL AS has_area
       FROM lot l LEFT JOIN operator o ON o.id = l.operator_id
      WHERE l.project_id = $1 ORDER BY l.number`,
    [id],
  );

export interface ContactRow {
  number: number;
  role: ContactRole;
  organisation: string | null;
  person_id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}

export const contactRows = (db: Db, id: number): Promise<ContactRow[]> =>
  db.query(
    `SELECT c.number, c.role, c.organisation, c.person_id, p.name, p.email, p.phone
       FROM project_contact c JOIN person p ON p.id = c.person_id
      WHERE c.project_id = $1 ORDER BY c.number`,
    [id],
  );

export interface DocumentLinkRow extends StoredAuthor {
  id: string;
  title: string;
  kind: DocumentKind;
  isPublic: boolean;
  name: string;
  mediaType: string;
  size: number;
  uploaded_at: Date;
}

export const documentRows = (db: Db, id: number): Promise<DocumentLinkRow[]> =>
  db.query(
    `SELECT d.id, l.title, l.kind, l.is_public AS "isPublic", d.name, d.media_type AS "mediaType", d.size, d.uploaded_at,
            d.uploaded_by AS account_id, 'account' AS actor, a.role, p.name AS person_name
       FROM project_document l
       JOIN document d ON d.id = l.document_id
       LEFT JOIN account a ON a.id = d.uploaded_by
       LEFT JOIN person p ON p.id = a.person_id
      WHERE l.project_id = $1 ORDER BY d.uploaded_at DESC, d.id`,
    [id],
  );

export interface RequestRow {
  number: number;
  kind: PublicationKind;
  reason: string | null;
  requested_by: string | null;
  requested_at: Date;
  requester: StoredAuthor;
  decision: 'approved' | 'refused' | 'withdrawn' | null;
  decider: StoredAuthor;
  decided_at: Date | null;
  decision_reason: string | null;
}

const author = (account: string, accounts: string, persons: string) =>
  `json_build_object('account_id', ${account}, 'actor', 'seed', 'role', ${accounts}.role, 'person_name', ${persons}.name)`;

/** The newest first. */
export const requestRows = (db: Db, id: number): Promise<RequestRow[]> =>
  db.query(
    `SELECT r.number, r.kind, r.reason, r.requested_by, r.requested_at, r.decision, r.decided_at, r.decision_reason,
            ${author('r.requested_by', 'ra', 'rp')} AS requester, ${author('r.decided_by', 'da', 'dp')} AS decider
       FROM publication_request r
       LEFT JOIN account ra ON ra.id = r.requested_by LEFT JOIN person rp ON rp.id = ra.person_id
       LEFT JOIN account da ON da.id = r.decided_by LEFT JOIN person dp ON dp.id = da.person_id
      WHERE r.project_id = $1 ORDER BY r.number DESC`,
    [id],
  );

export interface EventRow extends StoredAuthor {
  id: number;
  from_status: string | null;
  to_status: string;
  effective_on: string;
  recorded_at: Date;
  direction: string;
  reason: string | null;
  overridden: string[];
  override_numbers: number[];
  legal_basis: string | null;
}

/** The newest first. */
export const eventRows = (db: Db, id: number): Promise<EventRow[]> =>
  db.query(
    `SELECT e.id::float8 AS id, e.from_status, e.to_status, to_char(e.effective_on, 'YYYY-MM-DD') AS effective_on,
            e.recorded_at, e.direction, e.reason, e.overridden, e.override_numbers, e.legal_basis, e.account_id, e.actor, a.role,
            p.name AS person_name
       FROM project_event e
       LEFT JOIN account a ON a.id = e.account_id
       LEFT JOIN person p ON p.id = a.person_id
      WHERE e.project_id = $1 ORDER BY e.id DESC`,
    [id],
  );

/** What of a record is computed beside its rows. */
export interface RecordFacts {
  programme: { id: string; shortName: string } | null;
  hasArea: boolean;
  areaKm2: number | null;
  bounds: [number, number, number, number] | null;
  addressCount: number;
}

/** Bounds in degrees of the area, or of the Gemeinden where there is none. */
export async function recordFacts(db: Db, id: number): Promise<RecordFacts> {
  const [row] = await db.query(
    `SELECT CASE WHEN g.id IS NOT NULL THEN json_build_object('id', g.id, 'shortName', g.short_name) END AS programme,
            p.area IS NOT NULL AS "hasArea", round((ST_Area(p.area) / 1000000)::numeric, 2)::float8 AS "areaKm2",
            CASE WHEN b.box IS NOT NULL
                 THEN json_build_array(ST_XMin(b.box), ST_YMin(b.box), ST_XMax(b.box), ST_YMax(b.box)) END AS bounds,
            (SELECT count(*)::int FROM address a WHERE a.project_id = p.id) AS "addressCount"
       FROM project p
       LEFT JOIN guideline_version v ON v.id = p.guideline_version_id
       LEFT JOIN programme g ON g.id = v.programme_id
       LEFT JOIN LATERAL (SELECT ST_Extent(ST_Envelope(m.geometry))::geometry AS box
                            FROM project_municipality c JOIN municipality m ON m.ags = c.ags
                           WHERE c.project_id = p.id AND p.area IS NULL) around ON true
       CROSS JOIN LATERAL (SELECT ST_Transform(ST_SetSRID(coalesce(ST_Envelope(p.area), around.box), 25833), 4326) AS box) b
      WHERE p.id = $1`,
    [id],
  );
  return row;
}

/** Who wrote the report that is the last one; null: nobody has reported. */
export async function lastReporter(
  db: Db,
  id: number,
  reportedAt: Date | null,
): Promise<StoredAuthor | null> {
  if (!reportedAt) return null;
  const [row] = await db.query(
    `SELECT v.account_id, v.actor, a.role, p.name AS person_name
       FROM record_version v
       LEFT JOIN account a ON a.id = v.account_id
       LEFT JOIN person p ON p.id = a.person_id
      WHERE v.record = 'project' AND v.record_key = $1 AND v.part = 'row'
        AND date_trunc('milliseconds', (v.row ->> 'reported_at')::timestamptz) = $2::timestamptz
      ORDER BY v.id LIMIT 1`,
    [String(id), reportedAt],
  );
  return row ?? null;
}
