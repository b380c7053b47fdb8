import type { DataSource, EntityManager } from 'typeorm';
import type { AreaContactChange, PublicContactDto } from './area-contact.dto.js';
import { contactRoles } from './words.js';

type Db = DataSource | EntityManager;

export interface ContactRow extends Omit<PublicContactDto, 'area'> {
  id: number;
  area: string;
  areaName: string;
  isPublic: boolean;
  personId: string;
  version: number;
}

const roles = Object.keys(contactRoles);
const COLUMNS = `c.id, c.area, coalesce(m.name, d.name, c.area) AS "areaName", c.role, c.office, n.name, n.email, n.phone,
  c.is_public AS "isPublic", c.person_id AS "personId",
  (SELECT max(v.id)::float8 FROM record_version v WHERE v.record = 'area_contact' AND v.record_key = c.id::text) AS version
  FROM area_contact c JOIN person n ON n.id = c.person_id
  LEFT JOIN municipality m ON m.ags = c.area LEFT JOIN district d ON d.ags = c.area`;

/** Of a Gemeinde and its Kreis: the Gemeinde first, in the order of the roles. */
export const contactsOf = (db: Db, area: string): Promise<ContactRow[]> =>
  db.query(
    `SELECT ${COLUMNS} WHERE c.area IN ($1, left($1, 5))
      ORDER BY length(c.area) DESC, array_position($2::text[], c.role), c.id`,
    [area, roles],
  );

export async function oneContact(db: Db, id: number): Promise<ContactRow | null> {
  const [row] = await db.query(`SELECT ${COLUMNS} WHERE c.id = $1`, [id]);
  return row ?? null;
}

export async function lockContact(manager: EntityManager, id: number): Promise<void> {
  await manager.query(`SELECT 1 FROM area_contact WHERE id = $1 FOR UPDATE`, [id]);
}

export async function insertContact(
  manager: EntityManager,
  area: string,
  { role, office, name, email, phone, isPublic }: AreaContactChange,
): Promise<number> {
  const [row] = await manager.query(
    `WITH who AS (INSERT INTO person (name, email, phone) VALUES ($5, $6, $7) RETURNING id)
     INSERT INTO area_contact (area, role, office, is_public, person_id) SELECT $1, $2, $3, $4, id FROM who RETURNING id`,
    [area, role, office || null, isPublic, name, email || null, phone || null],
  );
  return row.id;
}

export async function updateContact(
  manager: EntityManager,
  before: ContactRow,
  { role, office, name, email, phone, isPublic }: AreaContactChange,
): Promise<void> {
  const [, persons] = await manager.query(
    `UPDATE person SET name = $2, email = $3, phone = $4
      WHERE id = $1 AND (name, email, phone) IS DISTINCT FROM ($2, $3, $4)`,
    [before.personId, name, email || null, phone || null],
  );
  const [, rows] = await manager.query(
    `UPDATE area_contact SET role = $2, office = $3, is_public = $4
      WHERE id = $1 AND (role, office, is_public) IS DISTINCT FROM ($2, $3, $4)`,
    [before.id, role, office || null, isPublic],
  );
  // No column tells that the person is reached elsewhere now, and whoever edits at the same time must see that.
  if (persons > 0 && rows === 0)
    await manager.query(`SELECT note_record_version('area_contact', $1)`, [String(before.id)]);
}

/** The person goes with it. */
export async function deleteContact(manager: EntityManager, { id, personId }: ContactRow): Promise<void> {
  await manager.query(`DELETE FROM area_contact WHERE id = $1`, [id]);
  await manager.query(
    `DELETE FROM person p WHERE p.id = $1 AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id)`,
    [personId],
  );
}
