import type { DataSource, EntityManager } from 'typeorm';
import { PUBLIC_STATE } from '../public/project-filter.js';
import type { PublicState } from '../words.js';
import type { AddressQuestion } from './address-question.js';
import {
  type PublicAddressState,
  publicAddressQuarterSql,
  publicAddressStateSql,
} from './address-privacy.js';

type Db = DataSource | EntityManager;

export interface PlaceRow {
  project_id: number;
  number: number;
  ags: string;
  street: string;
  houseNumber: string | null;
  parcel: string | null;
  postcode: string | null;
  subArea: string | null;
  municipalityName: string;
  districtName: string;
}

const STATE = publicAddressStateSql('a');
/** Only where the recipient shows addresses, of a project that is public, and what is shown at all. */
const SHOWN = `p.address_display = 'state_and_quarter' AND ${PUBLIC_STATE} IS NOT NULL AND ${STATE} IS NOT NULL`;
const PLACE = `a.project_id, a.number, a.ags, a.street, a.house_number AS "houseNumber", a.parcel, a.postcode,
  a.sub_area AS "subArea", m.name AS "municipalityName", d.name AS "districtName"`;
const FROM = `FROM address a JOIN project p ON p.id = a.project_id
  JOIN municipality m ON m.ags = a.ags JOIN district d ON d.ags = m.district_ags`;

const street = `split_part(a.folded, '#', 1)`;

/** Each word is one of the street, of the Ortsteil, of the Gemeinde or the postcode; at least one is of the street. */
export function searchShownAddresses(
  db: Db,
  { words, number }: AddressQuestion,
  limit: number,
): Promise<PlaceRow[]> {
  return db.query(
    `WITH word AS MATERIALIZED (SELECT german, plain FROM json_to_recordset($1::json) AS w (german text, plain text)),
     hit AS (
       SELECT DISTINCT ON (a.ags, a.folded) ${PLACE}, a.folded, m.sort_name,
              ('#' || split_part(a.folded, '#', 2)) <> $2 AS is_longer, coalesce(m.population, 0) AS population
         ${FROM}
        WHERE ${SHOWN} AND position($2 IN a.folded) > 0
          AND (SELECT bool_and(position(w.german IN ${street}) > 0 OR position(w.plain IN m.sort_name) > 0
                               OR position(w.german IN split_part(a.folded, '#', 4)) > 0 OR w.german = a.postcode)
                      AND bool_or(position(w.german IN ${street}) > 0) FROM word w)
        ORDER BY a.ags, a.folded, a.project_id)
     SELECT * FROM hit ORDER BY is_longer, population DESC, sort_name COLLATE "C", ags, folded LIMIT $3`,
    [JSON.stringify(words), number, limit],
  );
}

export interface PlanRow extends PlaceRow {
  project_name: string;
  public_state: PublicState;
  state: PublicAddressState;
  quarter: string | null;
}

/** The address first, then the same one in other projects that show it; empty: it is not shown. */
export function shownAddress(db: Db, projectId: number, number: number): Promise<PlanRow[]> {
  return db.query(
    `SELECT ${PLACE}, p.name AS project_name, ${PUBLIC_STATE} AS public_state, ${STATE} AS state,
            to_char(${publicAddressQuarterSql('a')}, 'YYYY-"Q"Q') AS quarter
       ${FROM}
       JOIN address asked ON asked.ags = a.ags AND asked.folded = a.folded
      WHERE asked.project_id = $1 AND asked.number = $2 AND ${SHOWN}
      ORDER BY a.project_id <> $1, a.project_id`,
    [projectId, number],
  );
}
