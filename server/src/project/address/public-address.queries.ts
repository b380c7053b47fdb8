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
  sorbianName: string | null;
  districtAgs: string;
  districtName: string;
}

const STATE = publicAddressStateSql('a');
/** Only where the recipient shows addresses, of a project that is public, and what is shown at all. */
const SHOWN = `p.address_display = 'state_and_quarter' AND ${PUBLIC_STATE} IS NOT NULL AND ${STATE} IS NOT NULL`;
const PLACE = `a.project_id, a.number, a.ags, a.street, a.house_number AS "houseNumber", a.parcel, a.postcode,
  a.sub_area AS "subArea", m.name AS "municipalityName", m.sorbian_name AS "sorbianName", d.ags AS "districtAgs",
  d.name AS "districtName"`;
const from = (addresses: string) => `FROM ${addresses} a JOIN project p ON p.id = a.project_id
  JOIN municipality m ON m.ags = a.ags JOIN district d ON d.ags = m.district_ags`;

const street = `split_part(a.folded, '#', 1)`;

/** What an address must hold to be a hit, as the index over letters of three (migration reader) finds it. */
const patternsOf = ({ words, number }: AddressQuestion): string[] =>
  words.map(({ german }) => `%${literal(german)}%${literal(number)}%`);

const literal = (text: string): string => text.replace(/[\\%_]/g, '\\$&');

/**
 * First what the index finds, once and not for each project. Each word is one of the street, of the Ortsteil, of the Gemeinde
 * or the postcode; at least one is of the street.
 */
export function searchShownAddresses(db: Db, question: AddressQuestion, limit: number): Promise<PlaceRow[]> {
  return db.query(
    `WITH word AS MATERIALIZED (SELECT german, plain FROM json_to_recordset($1::json) AS w (german text, plain text)),
     named AS MATERIALIZED (
       SELECT * FROM address WHERE folded LIKE ANY ($4::text[]) AND position($2 IN folded) > 0),
     hit AS (
       SELECT DISTINCT ON (a.ags, a.folded) ${PLACE}, a.folded, m.sort_name,
              ('#' || split_part(a.folded, '#', 2)) <> $2 AS is_longer, coalesce(m.population, 0) AS population
         ${from('named')}
        WHERE ${SHOWN}
          AND (SELECT bool_and(position(w.german IN ${street}) > 0 OR position(w.plain IN m.sort_name) > 0
                               OR position(w.german IN split_part(a.folded, '#', 4)) > 0 OR w.german = a.postcode)
                      AND bool_or(position(w.german IN ${street}) > 0) FROM word w)
        ORDER BY a.ags, a.folded, a.project_id)
     SELECT * FROM hit ORDER BY is_longer, population DESC, sort_name COLLATE "C", ags, folded LIMIT $3`,
    [JSON.stringify(question.words), question.number, limit, patternsOf(question)],
  );
}

export interface PlanRow {
  project_id: number;
  number: number;
  project_name: string;
  public_state: PublicState;
  state: PublicAddressState;
  quarter: string | null;
}

export interface ShownRow extends PlaceRow, PlanRow {
  /** In degrees, to a metre or so: no finer than the tiles have it. */
  longitude: number | null;
  latitude: number | null;
}

const PLAN = `p.name AS project_name, ${PUBLIC_STATE} AS public_state, ${STATE} AS state,
  to_char(${publicAddressQuarterSql('a')}, 'YYYY-"Q"Q') AS quarter`;
const degrees = (axis: 'X' | 'Y') => `round(ST_${axis}(ST_Transform(a.location, 4326))::numeric, 5)::float8`;

/** The address first, then the same one in other projects that show it; empty: it is not shown. */
export function shownAddress(db: Db, projectId: number, number: number): Promise<ShownRow[]> {
  return db.query(
    `SELECT ${PLACE}, ${PLAN}, ${degrees('X')} AS longitude, ${degrees('Y')} AS latitude
       ${from('address')}
       JOIN address asked ON asked.ags = a.ags AND asked.folded = a.folded
      WHERE asked.project_id = $1 AND asked.number = $2 AND ${SHOWN}
      ORDER BY a.project_id <> $1, a.project_id`,
    [projectId, number],
  );
}
