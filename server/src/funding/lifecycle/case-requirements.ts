import type { Role } from '../../account/permissions.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { type CaseCycle, type CaseStep, stepsFrom } from './case-lifecycle.js';
import type { CaseRequirement, StepFacts } from './case-requirement.js';
import { noticeRequirements } from './case-requirements-notice.js';
import { paymentRequirements } from './case-requirements-payment.js';
import { trackRequirements } from './case-requirements-track.js';
import type { CaseUnmetDto } from '../case/funding-case.dto.js';

/*
 * What must be there before a step of a part of a case: one table of guards over plain facts. Figures of the law come as
 * parameters; a figure that nobody knows is said to be unchecked, and nothing is guessed.
 */
export const caseRequirements: Record<string, CaseRequirement> = {
  ...trackRequirements,
  ...noticeRequirements,
  ...paymentRequirements,
};

/** What a step still lacks, what blocks it first. */
export function unmetOf(step: Pick<CaseStep, 'requirements'>, of: StepFacts): CaseUnmetDto[] {
  const unmet = step.requirements.flatMap((id): CaseUnmetDto[] => {
    const row = caseRequirements[id]!;
    const verdict = row.check(of);
    if (verdict === null) return [];
    const effect = typeof verdict === 'string' ? row.effect : 'warn';
    return [
      {
        requirement: id,
        sentence: typeof verdict === 'string' ? verdict : verdict.warning,
        legalBasis: row.legalBasis,
        effect,
        mayOverride: effect === 'block' && row.mayOverride,
      },
    ];
  });
  return [
    ...unmet.filter(({ effect }) => effect === 'block'),
    ...unmet.filter(({ effect }) => effect === 'warn'),
  ];
}

/** What someone of this role may do next with a part of a case, with what is still missing. */
export function stepDtosOf<S extends string>(
  cycle: CaseCycle<S>,
  at: { status: S; sideFrom?: S | null },
  of: StepFacts,
  role: Role,
) {
  return stepsFrom(cycle, at)
    .filter(({ who }) => who.includes(role))
    .map(({ to, label, direction, needsReason, legalBasis, ...step }) => ({
      to,
      label,
      direction,
      needsReason,
      legalBasis,
      unmet: unmetOf(step, of),
    }));
}

export const trackOf = (facts: CaseFacts, funder: TrackFacts['funder']): TrackFacts | undefined =>
  facts.tracks[funder];
