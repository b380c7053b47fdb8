import type { EntityManager } from 'typeorm';
import {
  deleteContacts,
  insertContact,
  noteContact,
  updateContact,
  updatePerson,
} from './record-contacts.queries.js';
import type { ContactsBody } from './record-body.dto.js';
import { type ContactRow, contactRows } from './record-part.queries.js';

type Contact = ContactsBody['contacts'][number];

/**
 * All contacts of a project, inside `changeRecord`. Name, e-mail and phone stand in table person and nowhere else; with a
 * contact that goes its person is deleted. A contact stays the same one as long as its name or its e-mail does.
 */
export async function saveContacts(
  manager: EntityManager,
  id: number,
  { contacts }: ContactsBody,
): Promise<void> {
  const stored = await contactRows(manager, id);
  const left = [...stored];
  const kept: [ContactRow, Contact][] = [];
  const added: Contact[] = [];
  for (const contact of contacts.map(tidied)) {
    const row = left.find(isSame(contact, 'name')) ?? left.find(isSame(contact, 'email'));
    if (row) kept.push([left.splice(left.indexOf(row), 1)[0]!, contact]);
    else added.push(contact);
  }
  await deleteContacts(manager, id, left);
  for (const [row, contact] of kept) await change(manager, id, row, contact);
  let number = Math.max(0, ...stored.map((row) => row.number));
  for (const contact of added) await insertContact(manager, id, ++number, contact);
}

const tidied = (contact: Contact): Contact => ({
  ...contact,
  organisation: contact.organisation || null,
  email: contact.email?.toLowerCase() || null,
  phone: contact.phone || null,
});

const isSame = (contact: Contact, field: 'name' | 'email') => (row: ContactRow) =>
  row[field] !== null && row[field] === contact[field];

async function change(manager: EntityManager, id: number, row: ContactRow, contact: Contact): Promise<void> {
  const isOther = (['name', 'email', 'phone'] as const).some((field) => row[field] !== contact[field]);
  if (isOther) await updatePerson(manager, row.person_id, contact);
  const written = await updateContact(manager, id, row.number, contact);
  // No column tells that the person is reached elsewhere now, and whoever edits at the same time must see that.
  if (isOther && !written) await noteContact(manager, id, row.number);
}
