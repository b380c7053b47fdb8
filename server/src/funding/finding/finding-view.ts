import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { mayAct } from '../../account/permissions.js';
import { authorOf, type StoredAuthor } from '../../platform/history-author.js';
import type { CaseFacts } from '../facts/case-facts.js';
import type { FindingDto, OverrideDto } from './finding.dto.js';
import { readableFor } from './hidden-names.js';
import { findingsOf } from './plausibility-rules.js';

interface OverrideRow {
  number: number;
  rule: string;
  digest: string;
  sentence: string;
  reason: string;
  askedAccount: string | null;
  asker: StoredAuthor;
  askedAt: Date;
  decision: OverrideDto['decision'];
  decider: StoredAuthor;
  decidedAt: Date | null;
  decisionReason: string | null;
}

const author = (column: string) => `(
  SELECT json_build_object('account_id', ${column}, 'actor', coalesce('account:' || ${column}, 'seed'), 'role', a.role,
                           'person_name', n.name)
    FROM (SELECT) one LEFT JOIN account a ON a.id = ${column} LEFT JOIN person n ON n.id = a.person_id)`;

const overrideRows = (db: DataSource | EntityManager, id: number): Promise<OverrideRow[]> =>
  db.query(
    `SELECT t.number, t.rule, t.facts_digest AS digest, t.sentence, t.reason, t.asked_by AS "askedAccount",
            ${author('t.asked_by')} AS asker, t.asked_at AS "askedAt", t.decision, ${author('t.decided_by')} AS decider,
            t.decided_at AS "decidedAt", t.decision_reason AS "decisionReason"
       FROM finding_override t WHERE t.project_id = $1 ORDER BY t.number DESC`,
    [id],
  );

/** What the rules find now, with what a lead has let pass; an override covers a finding only while its figures stay. */
export async function findingViewOf(
  db: DataSource | EntityManager,
  actor: Actor,
  facts: CaseFacts,
): Promise<{ findings: FindingDto[]; overrides: OverrideDto[] }> {
  const rows = await overrideRows(db, facts.project.id);
  const readable = await readableFor(db, actor, facts);
  const findings = findingsOf(facts).map(({ digest, ...finding }): FindingDto => {
    const passed = rows.find(
      (row) => row.decision === 'approved' && row.rule === finding.rule && row.digest === digest,
    );
    return {
      ...finding,
      sentence: readable(finding.sentence),
      overridden: passed
        ? { number: passed.number, reason: passed.reason, by: authorOf(passed.decider, true) }
        : null,
    };
  });
  return {
    findings,
    overrides: rows.map((row) => overrideDtoOf(actor, { ...row, sentence: readable(row.sentence) })),
  };
}

const overrideDtoOf = (actor: Actor, row: OverrideRow): OverrideDto => ({
  number: row.number,
  rule: row.rule,
  sentence: row.sentence,
  reason: row.reason,
  askedBy: authorOf(row.asker, true),
  askedAt: row.askedAt.toISOString(),
  decision: row.decision,
  decidedBy: row.decision === null ? null : authorOf(row.decider, true),
  decidedAt: row.decidedAt?.toISOString() ?? null,
  decisionReason: row.decisionReason,
  mayDecide: row.decision === null && row.askedAccount !== actor.accountId && mayAct(actor, 'case.override'),
  mayWithdraw: row.decision === null && row.askedAccount === actor.accountId && mayAct(actor, 'case.check'),
});
