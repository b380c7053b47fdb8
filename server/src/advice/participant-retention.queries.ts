import type { EntityManager } from 'typeorm';

/** The last day on which a session was in use: its own, that of its last word, and those of its tasks. */
const LAST_DAY = `greatest(s.held_on, s.next_contact_on, (s.finished_at AT TIME ZONE 'Europe/Berlin')::date,
  (SELECT max((e.written_at AT TIME ZONE 'Europe/Berlin')::date) FROM advice_addendum e WHERE e.session_id = s.id),
  (SELECT max(greatest(t.due_on, t.done_on)) FROM advice_task t WHERE t.session_id = s.id))`;

/**
 * Who took part in sessions that were last in use before a day loses name, e-mail and phone; office and kind stay, and so
 * does the finished protocol, which is frozen: only table person is written. Answers how many did.
 */
export async function clearParticipants(
  manager: EntityManager,
  before: string,
  moment: Date,
): Promise<number> {
  const [, count] = await manager.query(
    `UPDATE person n SET name = NULL, email = NULL, phone = NULL, anonymised_at = $2
       FROM advice_participant p JOIN advice_session s ON s.id = p.session_id
      WHERE n.id = p.person_id AND n.anonymised_at IS NULL AND NOT n.signs_in AND ${LAST_DAY} < $1::date`,
    [before, moment],
  );
  return count;
}
