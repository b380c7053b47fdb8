import type { EntityManager } from 'typeorm';
import type { ContactsBody } from './record-body.dto.js';

type Contact = ContactsBody['contacts'][number];

export async function insertContact(
  manager: EntityManager,
  id: number,
  number: number,
  { role, organisation, name, email, phone }: Contact,
): Promise<void> {
  await manager.query(
    `WITH who AS (INSERT INTO person (name, email, phone) VALUES ($5, $6, $7) RETURNING id)
     INSERT INTO project_contact (project_id, number, role, organisation, person_id) SELECT $1, $2, $3, $4, id FROM who`,
    [id, number, role, organisation, name, email, phone],
  );
}

export async function updatePerson(
  manager: EntityManager,
  personId: string,
  { name, email, phone }: Contact,
): Promise<void> {
  await manager.query(`UPDATE person SET name = $2, email = $3, phone = $4 WHERE id = $1`, [
    personId,
    name,
    email,
    phone,
  ]);
}

/** false: it stands there as it is. */
export async function updateContact(
  manager: EntityManager,
  id: number,
  number: number,
  { role, organisation }: Contact,
): Promise<boolean> {
  const [, count] = await manager.query(
    `UPDATE project_contact SET role = $3, organisation = $4
      WHERE project_id = $1 AND number = $2 AND (role, organisation) IS DISTINCT FROM ($3, $4)`,
    [id, number, role, organisation],
  );
  return count > 0;
}

export async function noteContact(manager: EntityManager, id: number, number: number): Promise<void> {
  await manager.query(`SELECT note_record_version('project_contact', $1)`, [`${id}/${number}`]);
}

/** The persons go with them, unless they sign in or are a contact elsewhere. */
export async function deleteContacts(
  manager: EntityManager,
  id: number,
  contacts: { number: number; person_id: string }[],
): Promise<void> {
  if (contacts.length === 0) return;
  await manager.query(`DELETE FROM project_contact WHERE project_id = $1 AND number = ANY ($2::int[])`, [
    id,
    contacts.map(({ number }) => number),
  ]);
  await manager.query(
    `DELETE FROM person p WHERE p.id = ANY ($1::uuid[])
        AND NOT EXISTS (SELECT FROM account a WHERE a.person_id = p.id)
        AND NOT EXISTS (SELECT FROM project_contact c WHERE c.person_id = p.id)`,
    [contacts.map(({ person_id }) => person_id)],
  );
}
