import type { Verdict } from '../../project/lifecycle/requirement.js';
import type {
  CaseFacts,
  ChangeRequestFacts,
  PayoutFacts,
  ProofFacts,
  TrackFacts,
} from '../facts/case-facts.js';

/* What a row of the table of guards is (`case-requirements.ts`). Pure. */

/** What a step is asked with. */
export interface StepFacts {
  facts: CaseFacts;
  track: TrackFacts;
  /** The day on which it takes effect. */
  on: string;
  payout?: PayoutFacts;
  proof?: ProofFacts & { hasDocument: boolean };
  request?: ChangeRequestFacts;
  /** Whole cents, as they are given with the step; undefined: it is only offered. */
  approvedAmount?: number;
  paidAmount?: number;
}

export interface CaseRequirement {
  effect: 'block' | 'warn';
  legalBasis: string | null;
  /** Another lead may let it pass, where somebody asks for that with a reason. Never a notice, and never above a grant. */
  mayOverride: boolean;
  /** What else it rests on, where its sentence does not say all of it: who lets it pass has read that. */
  rests?: (of: StepFacts) => unknown;
  check: (of: StepFacts) => Verdict;
}

export const requirement = (
  check: CaseRequirement['check'],
  rest: Partial<Omit<CaseRequirement, 'check'>> = {},
): CaseRequirement => ({ effect: 'block', legalBasis: null, mayOverride: true, ...rest, check });

/** Not even two persons let it pass. */
export const firm = { mayOverride: false } as const;

export const funderWords = {
  federal: { of: 'des Bundes', at: 'beim Bund', name: 'der Bund' },
  state: { of: 'des Landes', at: 'beim Land', name: 'das Land' },
} as const;

/** A figure of the law that nobody knows is never guessed: it is said that it was not checked. */
export const notChecked = (track: TrackFacts, what: string): { warning: string } => ({
  warning: track.guideline
    ? `Nicht geprüft: ${what} ist für „${track.guideline.name}“ nicht bekannt. Behebung: bitte in der Richtlinie nachsehen.`
    : `Nicht geprüft: ${what} hängt von der Richtlinie ab, und am Förderstrang steht keine. Behebung: bitte die Richtlinie angeben.`,
});

export function figure(parameters: CaseFacts['parameters'], name: string): number | null {
  const value = parameters[name];
  return typeof value === 'number' ? value : null;
}
