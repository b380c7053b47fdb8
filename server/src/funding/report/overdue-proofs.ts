import type { CaseFacts } from '../facts/case-facts.js';
import { deadlinesOf } from '../deadline/deadline-rules.js';
import type { ProofKind, Funder } from '../words.js';

/*
 * Proofs whose day has passed on the day of a report and that are not handed in: one rule for the sum, for the ages and for
 * the list. Pure.
 */

export interface OverdueProof {
  caseId: number;
  kind: ProofKind;
  funder: Funder;
  /** Budget year of an interim proof. */
  year: number | null;
  dueOn: string;
  /** German: how the day follows. */
  rule: string;
  days: number;
}

const DAY = 86_400_000;
const kinds: Record<string, ProofKind> = { interim_proof: 'interim', usage_proof: 'usage' };

/** The longest overdue first. */
export function overdueProofsOf(cases: readonly CaseFacts[], until: string): OverdueProof[] {
  return cases
    .flatMap((facts) =>
      deadlinesOf(facts).flatMap(({ kind, key, dueOn, doneOn, rule }): OverdueProof[] => {
        const proof = kinds[kind];
        if (!proof || doneOn !== null || dueOn >= until) return [];
        const [, funder, year] = key.split('/');
        const days = (Date.parse(until) - Date.parse(dueOn)) / DAY;
        const about = { kind: proof, funder: funder as Funder, year: year ? Number(year) : null };
        return [{ caseId: facts.project.id, ...about, dueOn, rule, days }];
      }),
    )
    .sort((a, b) => b.days - a.days || a.caseId - b.caseId || (a.funder < b.funder ? -1 : 1));
}

const ages = [
  { label: 'bis 30 Tage', most: 30 },
  { label: '31 bis 90 Tage', most: 90 },
  { label: '91 bis 365 Tage', most: 365 },
  { label: 'über ein Jahr', most: Infinity },
];

export const byAge = (proofs: readonly OverdueProof[]): { label: string; count: number }[] =>
  ages.map(({ label, most }, at) => ({
    label,
    count: proofs.filter(({ days }) => days <= most && days > (ages[at - 1]?.most ?? 0)).length,
  }));
