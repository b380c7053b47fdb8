// Invented funding cases of the bench: one for each project, with tracks, notices and payout requests, and one who reads them.
import { createHash, randomBytes } from 'node:crypto';
import { server } from './program.mjs';

/** Answers the header with which an auditor asks, who sees every case and needs no second factor. */
export async function makeCases(db, say) {
  const { changing } = await server('platform/changing');
  const { withAuthor } = await server('platform/author');
  await withAuthor({ actor: 'bench' }, () => changing(db, (manager) => insertCases(manager)));
  await db.query('VACUUM ANALYZE');
  say('Befunde und Fristen');
  const { refreshSummaries } = await server('funding/desk/case-summary');
  await refreshSummaries(db, { all: true });
  return { authorization: `Bearer ${await readerToken(db)}` };
}

async function insertCases(db) {
  await db.query(`
    INSERT INTO funding_case (project_id, opened_on, review_status, submission)
    SELECT id, '2023-05-01', (ARRAY['open', 'submitted', 'returned', 'accepted'])[1 + id % 4], 0 FROM project`);
  await db.query(`
    INSERT INTO grant_track (project_id, funder, status, status_since, applied_on, requested_amount, requested_rate)
    SELECT p.id, f.funder, CASE WHEN p.id % 3 = 0 THEN 'submitted' ELSE 'provisional_granted' END, '2023-10-12', '2023-10-12',
           1000000 + p.id * 100, f.rate
      FROM project p, (VALUES ('federal', 60), ('state', 40)) f (funder, rate)`);
  await db.query(`
    INSERT INTO notice (project_id, funder, number, kind, dated, received_on, issuing_body, amount, rate, approval_period_end,
                        state, recorded_at, decided_at)
    SELECT t.project_id, t.funder, 1, 'provisional', '2023-12-15', '2023-12-20', 'Bewilligungsbehörde', t.requested_amount,
           t.requested_rate, ('2026-06-30'::date + t.project_id % 900), 'confirmed', now(), now()
      FROM grant_track t WHERE t.status = 'provisional_granted'`);
  await db.query(`
    INSERT INTO payout_request (project_id, funder, number, status, status_since, requested_amount, submitted_on)
    SELECT t.project_id, t.funder, n, 'submitted', '2025-01-01', 1000, '2025-01-01'
      FROM grant_track t, generate_series(1, 3) n WHERE t.status = 'provisional_granted'`);
}

async function readerToken(db) {
  const token = `lotse_${randomBytes(32).toString('base64url')}`;
  await db.query(
    `WITH who AS (INSERT INTO person (name) VALUES ('Messung') RETURNING id),
          reader AS (INSERT INTO account (person_id, role, state) SELECT id, 'auditor', 'active' FROM who RETURNING id)
     INSERT INTO access_token (account_id, name, token_hash, scopes, expires_at)
     SELECT id, 'Messung', $1, '{read}', now() + interval '1 day' FROM reader`,
    [createHash('sha256').update(token).digest()],
  );
  return token;
}
