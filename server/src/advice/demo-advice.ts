import type { DataSource, EntityManager } from 'typeorm';
import { noteAdviceProtocol } from '../funding/facts/advice-protocol.js';
import { changing } from '../platform/changing.js';
import { addDays, todayInBerlin } from '../project/calendar.js';
import {
  type DemoContact,
  demoContacts,
  type DemoSession,
  demoLetters,
  demoRequests,
  demoSessions,
} from './demo-plan.js';

/** Invented requests, sessions and contacts of the demo, whole or not there; the same for every first start on a day. */
export async function seedDemoAdvice(
  db: DataSource,
  progress: (done: number, total: number) => void,
): Promise<void> {
  const today = todayInBerlin();
  await changing(db, async (manager) => {
    const accounts = await demoAccounts(manager);
    const asked = new Map<string, number>();
    for (const { by, askedAgo, days, ...request } of byAge(demoRequests)) {
      const id = await insertInto<number>(manager, 'advice_request', {
        ...request,
        proposed_days: days.map((away) => addDays(today, away)),
        asked_by: accounts.get(by) ?? null,
        asked_at: at(today, -askedAgo),
      });
      asked.set(request.subject, id);
    }
    for (const session of demoSessions) await insertSession(manager, session, { today, accounts, asked });
    for (const contact of demoContacts) await insertContact(manager, contact);
    for (const { name, email, ago, ...letter } of demoLetters)
      await insertInto(manager, 'contact_request', {
        ...letter,
        person_id: await insertInto(manager, 'person', { name, email }),
        received_at: at(today, -ago),
      });
  });
  progress(1, 1);
}

/** The oldest first, as they came in. */
const byAge = (requests: typeof demoRequests) => requests.toSorted((a, b) => b.askedAgo - a.askedAgo);

const at = (today: string, days: number): string => `${addDays(today, days)}T08:30:00Z`;

async function demoAccounts(manager: EntityManager): Promise<Map<string, string>> {
  const rows: { email: string; id: string }[] = await manager.query(
    `SELECT n.email, a.id FROM account a JOIN person n ON n.id = a.person_id WHERE a.is_demo`,
  );
  return new Map(rows.map(({ email, id }) => [email, id]));
}

async function insertInto<Id>(
  manager: EntityManager,
  table: string,
  row: Record<string, unknown>,
): Promise<Id> {
  const names = Object.keys(row);
  const [{ id }] = await manager.query(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((_, index) => `$${index + 1}`).join(', ')}) RETURNING id`,
    Object.values(row),
  );
  return id;
}

interface Scene {
  today: string;
  accounts: Map<string, string>;
  asked: Map<string, number>;
}

/** Finished only in the end, when it is frozen; then the funding case of its project knows it, too. */
async function insertSession(
  manager: EntityManager,
  { away, nextAway, participants, tasks, finished, by, ofRequest, onProject, ...session }: DemoSession,
  { today, accounts, asked }: Scene,
): Promise<void> {
  const heldOn = addDays(today, away);
  const leader = accounts.get(by) ?? null;
  const project = onProject ? await projectIn(manager, session.areas) : null;
  const id = await insertInto<number>(manager, 'advice_session', {
    ...session,
    request_id: ofRequest ? asked.get(ofRequest) : null,
    project_id: project,
    held_on: heldOn,
    next_contact_on: nextAway === null ? null : addDays(today, nextAway),
    led_by: leader,
  });
  for (const [index, { name, ...participant }] of participants.entries()) {
    const person = name ? await insertInto<string>(manager, 'person', { name }) : null;
    await manager.query(
      `INSERT INTO advice_participant (session_id, number, kind, office, person_id) VALUES ($1, $2, $3, $4, $5)`,
      [id, index + 1, participant.kind, participant.office, person],
    );
  }
  for (const [index, { title, owner, due }] of tasks.entries())
    await manager.query(
      `INSERT INTO advice_task (session_id, number, title, owner, due_on) VALUES ($1, $2, $3, $4, $5)`,
      [id, index + 1, title, owner, due === null ? null : addDays(today, due)],
    );
  if (!finished) return;
  await manager.query(
    `UPDATE advice_session SET state = 'finished', finished_by = $2, finished_at = $3 WHERE id = $1`,
    [id, leader, at(today, away + 1)],
  );
  if (project !== null && leader) await noteAdviceProtocol(manager, actorOf(leader), project, heldOn);
}

const actorOf = (accountId: string) => ({
  accountId,
  role: 'dias_advisor' as const,
  areas: [],
  managesUsers: false,
  via: 'session' as const,
  tokenScopes: null,
  needsSecondFactor: false,
});

async function projectIn(manager: EntityManager, areas: readonly string[]): Promise<number | null> {
  const [row] = await manager.query(
    `SELECT p.id FROM project p WHERE p.is_demo AND p.kind <> 'commercial'
        AND EXISTS (SELECT FROM unnest(p.managed_by) m WHERE m = ANY ($1::text[]) OR left(m, 5) = ANY ($1::text[]))
        AND EXISTS (SELECT FROM funding_case c WHERE c.project_id = p.id AND c.advice_protocol_on IS NULL)
      ORDER BY p.id LIMIT 1`,
    [areas],
  );
  return row?.id ?? null;
}

async function insertContact(
  manager: EntityManager,
  { name, email, phone, ...contact }: DemoContact,
): Promise<void> {
  const person = await insertInto<string>(manager, 'person', { name, email, phone });
  await insertInto(manager, 'area_contact', { ...contact, person_id: person });
}
