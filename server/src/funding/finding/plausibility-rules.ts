import { createHash } from 'node:crypto';
import type { CaseFacts } from '../facts/case-facts.js';
import { isGivenUp, isUnverified } from '../facts/case-days.js';
import type { FindingDto } from './finding.dto.js';
import type { Found, NotChecked, PlausibilityRule, Severity } from './plausibility-rule.js';
import { applicationRules } from './plausibility-rules-application.js';
import { areaRules } from './plausibility-rules-area.js';
import { countRules } from './plausibility-rules-counts.js';
import { costRules } from './plausibility-rules-costs.js';
import { dialogueRules } from './plausibility-rules-dialogue.js';
import { paymentRules } from './plausibility-rules-payment.js';
import { surveyRules } from './plausibility-rules-survey.js';

/*
 * Whether a case adds up, as one table of pure rules (end of section 3 of the field's description). They are asked at
 * every reading of a case and stored nowhere. A figure that nobody knows is never guessed: all of them together are one
 * hint, `not_checked`.
 */
export const plausibilityRules: Readonly<Record<string, PlausibilityRule>> = {
  ...dialogueRules,
  ...surveyRules,
  ...countRules,
  ...costRules,
  ...areaRules,
  ...applicationRules,
  ...paymentRules,
};

/** `digest`: of the figures it rests on. An override covers a finding only as long as they stay. */
export type RawFinding = Omit<FindingDto, 'overridden'> & { digest: string };

const RANK: Record<Severity, number> = { block: 0, warn: 1, hint: 2 };

/** What forbids first, then what is warned of, then hints; within that in the order of the table. */
export function findingsOf(facts: CaseFacts): RawFinding[] {
  if (isGivenUp(facts)) return [];
  const results = Object.entries(plausibilityRules).map(([id, rule]) => ({
    id,
    rule,
    results: rule.check(facts),
  }));
  const found = results.flatMap(({ id, rule, results: all }) =>
    findingsOfRule(facts, id, rule, all.filter(isFound)),
  );
  const unknown = results.flatMap(({ results: all }) =>
    all.filter(isNotChecked).map(({ notKnown }) => notKnown),
  );
  return [...found, ...notChecked(facts, [...new Set(unknown)])].sort(
    (a, b) => RANK[a.severity] - RANK[b.severity],
  );
}

const isNotChecked = (result: Found | NotChecked): result is NotChecked => 'notKnown' in result;
const isFound = (result: Found | NotChecked): result is Found => !isNotChecked(result);

/** One digest for all findings of a rule: it is let pass as a whole. */
function findingsOfRule(
  facts: CaseFacts,
  id: string,
  rule: PlausibilityRule,
  found: readonly Found[],
): RawFinding[] {
  const digest = digestOf(found);
  return found.map(({ sentence, mend, field = null, severity = rule.severity }) => ({
    rule: id,
    severity,
    sentence,
    mend: `Behebung: ${mend}`,
    legalBasis: rule.legalBasis,
    section: rule.section,
    field,
    unverified: isUnverified(facts, rule.rests ?? []),
    digest,
  }));
}

/** Of what was read and let pass, word for word: another place or another funder is another finding. */
function digestOf(found: readonly Found[]): string {
  const read = found.map(({ sentence, field }) => [field ?? '', sentence]);
  return createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 32);
}

function notChecked(facts: CaseFacts, unknown: readonly string[]): RawFinding[] {
  if (unknown.length === 0) return [];
  const what = unknown.join('; ');
  const sentence = facts.guideline
    ? `Nicht geprüft, weil es für „${facts.guideline.name}“ nicht bekannt ist: ${what}.`
    : `Nicht geprüft, weil am Vorhaben keine Richtlinie steht: ${what}.`;
  const mend = facts.guideline ? 'bitte in der Richtlinie nachsehen.' : 'bitte die Richtlinie angeben.';
  const rule: PlausibilityRule = {
    name: 'Nicht geprüft',
    severity: 'hint',
    section: 'master',
    legalBasis: null,
    check: () => [],
  };
  return findingsOfRule(facts, 'not_checked', rule, [{ sentence, mend, field: 'guidelineVersionId' }]);
}
