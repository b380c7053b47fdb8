import type { DataSource } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { now } from '../../platform/clock.js';
import { authorOf, type StoredAuthor } from '../../platform/history-author.js';
import type { VisitDto } from './review.dto.js';

/** A visit ends after an hour without a sign of it. */
const VISIT_MS = 3_600_000;
/** The page says every minute that it is open. */
const OPEN_MS = 120_000;

/** Notes that the actor has the case open, and says when they had before, and who else has. */
export async function visitCase(db: DataSource, { accountId }: Actor, id: number): Promise<VisitDto> {
  const moment = now();
  const [row] = await db.query(
    `INSERT INTO case_visit AS v (project_id, account_id, previous_at, last_at) VALUES ($1, $2, NULL, $3)
     ON CONFLICT (project_id, account_id) DO UPDATE SET last_at = excluded.last_at,
       previous_at = CASE WHEN v.last_at < $4 THEN v.last_at ELSE v.previous_at END
     RETURNING v.previous_at AS "previousAt"`,
    [id, accountId, moment, new Date(moment.getTime() - VISIT_MS)],
  );
  const others: (StoredAuthor & { since: Date })[] = await db.query(
    `SELECT v.last_at AS since, v.account_id, 'account' AS actor, a.role, n.name AS person_name
       FROM case_visit v JOIN account a ON a.id = v.account_id JOIN person n ON n.id = a.person_id
      WHERE v.project_id = $1 AND v.account_id <> $2 AND v.last_at > $3 ORDER BY v.last_at DESC`,
    [id, accountId, new Date(moment.getTime() - OPEN_MS)],
  );
  return {
    previousAt: row.previousAt?.toISOString() ?? null,
    others: others.map((other) => ({ by: authorOf(other, true), since: other.since.toISOString() })),
  };
}
