import type { DataSource, EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import { authorOf } from '../../platform/history-author.js';
import { overrideDtoOf } from '../../project/lifecycle/override-decision.js';
import type { OverrideDto } from '../../project/lifecycle/override.dto.js';
import { overrideRows } from '../../project/lifecycle/override.queries.js';
import type { CaseFacts } from '../facts/case-facts.js';
import { caseStepWords } from '../lifecycle/case-step-override.js';
import type { FindingDto } from './finding.dto.js';
import { readableFor } from './hidden-names.js';
import { findingsOf, plausibilityRules } from './plausibility-rules.js';

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
      (row) =>
        row.decision === 'approved' && !row.isLapsed && row.rule === finding.rule && row.digest === digest,
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
    overrides: rows.map((row) =>
      overrideDtoOf(actor, row, {
        ...(row.step
          ? caseStepWords(row)
          : { step: null, legalBasis: plausibilityRules[row.rule]?.legalBasis ?? null }),
        sentence: readable(row.sentence),
      }),
    ),
  };
}
