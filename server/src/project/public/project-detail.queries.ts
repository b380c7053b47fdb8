import type { Db } from '../../municipality/municipality.queries.js';
import { IS_PUBLIC } from './project-filter.js';
import type { DocumentKind, ProjectStatus, ProjectTechnology } from '../words.js';

export interface MunicipalityPart {
  ags: string;
  name: string;
  sorbian_name: string | null;
  district_ags: string;
  address_count: number | null;
}

export const municipalityParts = (db: Db, id: number): Promise<MunicipalityPart[]> =>
  db.query(
    `SELECT m.ags, m.name, m.sorbian_name, m.district_ags, pm.address_count
       FROM project_municipality pm JOIN municipality m ON m.ags = pm.ags
      WHERE pm.project_id = $1 ORDER BY m.sort_name, m.ags`,
    [id],
  );

export interface LotPart {
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
}

export const lotParts = (db: Db, id: number): Promise<LotPart[]> =>
  db.query(
    `SELECT l.number, l.name, l.commercial, l.operator_id, o.name AS operator_name, l.technology, l.funded_addresses,
            l.reserve_extension_addresses, l.homes_passed, l.homes_connected, l.homes_activated
       FROM lot l LEFT JOIN operator o ON o.id = l.operator_id WHERE l.project_id = $1 ORDER BY l.number`,
    [id],
  );

export interface DocumentPart {
  id: string;
  title: string;
  kind: DocumentKind;
  media_type: string;
  size: number;
}

export const publicDocuments = (db: Db, id: number): Promise<DocumentPart[]> =>
  db.query(
    `SELECT d.id, pd.title, pd.kind, d.media_type, d.size
       FROM project_document pd JOIN document d ON d.id = pd.document_id
      WHERE pd.project_id = $1 AND pd.is_public ORDER BY lower(pd.title) COLLATE "C", d.id`,
    [id],
  );

/** Whether a document is one that anyone may have: of a project that is public, and public itself. */
export async function isPublicDocument(db: Db, project: number, document: string): Promise<boolean> {
  const rows = await db.query(
    `SELECT 1 FROM project_document pd JOIN project p ON p.id = pd.project_id
      WHERE p.id = $1 AND pd.document_id::text = $2 AND pd.is_public AND ${IS_PUBLIC}`,
    [project, document],
  );
  return rows.length > 0;
}

export interface StatusEvent {
  from_status: ProjectStatus | null;
  to_status: ProjectStatus;
  effective_on: string;
  direction: 'created' | 'forward' | 'hold' | 'resume' | 'end' | 'correction';
  reason: string | null;
}

export const statusEvents = (db: Db, id: number): Promise<StatusEvent[]> =>
  db.query(
    `SELECT from_status, to_status, to_char(effective_on, 'YYYY-MM-DD') AS effective_on, direction, reason
       FROM project_event WHERE project_id = $1 ORDER BY id`,
    [id],
  );

export interface AreaPart {
  lot: number | null;
  area_km2: number;
  geometry: Record<string, unknown>;
}

/** Area of a project and of its lots in CRS84, rings as RFC 7946 wants them. */
export const areaParts = (db: Db, id: number): Promise<AreaPart[]> =>
  db.query(
    `SELECT a.lot, round((ST_Area(a.area) / 1000000)::numeric, 4)::float8 AS area_km2,
            ST_AsGeoJSON(ST_ForcePolygonCCW(ST_Transform(a.area, 4326)), 6, 0)::json AS geometry
       FROM (SELECT NULL::int AS lot, p.area FROM project p WHERE p.id = $1
             UNION ALL SELECT l.number, l.area FROM lot l WHERE l.project_id = $1) a
      WHERE a.area IS NOT NULL ORDER BY a.lot NULLS FIRST`,
    [id],
  );
