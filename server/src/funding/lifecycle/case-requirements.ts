import type { Role } from '../../account/permissions.js';
import type { CaseFacts, TrackFacts } from '../facts/case-facts.js';
import { type CaseCycle, type CaseStep, stepsFrom } from './case-lifecycle.js';
import type { CaseRequirement, StepFacts } from './case-requirement.js';
import { noticeRequirements } from './case-requirements-notice.js';
import { paymentRequirements } from './case-requirements-payment.js';
import { trackRequirements } from './case-requirements-track.js';
import type { CaseUnmetDto } from '../case/funding-case.dto.js';
import type { OverrideRow } from '../../project/lifecycle/override.queries.js';
import { type Blocked, letPass } from '../../project/lifecycle/step-override.js';

/*
 * What must be there before a step of a part of a case: one table of guards over plain facts. Figures of the law come as
 * parameters; a figure that nobody knows is said to be unchecked, and nothing is guessed.
 */
export const caseRequirements: Record<string, CaseRequirement> = {
  ...trackRequirements,
  ...noticeRequirements,
  ...paymentRequirements,
};

/** What was asked to let pass in this case, and of which part of it a step is. */
export interface Passing {
  part: string;
  overrides: readonly OverrideRow[];
}

type Asked = Pick<CaseStep, 'requirements'> & Partial<Pick<CaseStep, 'from' | 'to'>>;

/** What a step still lacks, what blocks it first. What is let pass on its day is only warned of. */
export function unmetOf(step: Asked, of: StepFacts, passing?: Passing): CaseUnmetDto[] {
  const unmet = step.requirements.flatMap((id): CaseUnmetDto[] => {
    const row = caseRequirements[id]!;
    const verdict = row.check(of);
    if (verdict === null) return [];
    const blocks = typeof verdict === 'string' && row.effect === 'block';
    const passed =
      blocks && row.mayOverride && passing
        ? letPass(blockedBy(id, step, of, passing.part), passing.overrides, of.on)
        : null;
    const isPassed = passed?.approved === true && passed.onlyOn === null;
    return [
      {
        requirement: id,
        sentence: typeof verdict === 'string' ? verdict : verdict.warning,
        legalBasis: row.legalBasis,
        effect: blocks && !isPassed ? 'block' : 'warn',
        mayOverride: blocks && row.mayOverride,
        override: passed,
      },
    ];
  });
  return [
    ...unmet.filter(({ effect }) => effect === 'block'),
    ...unmet.filter(({ effect }) => effect === 'warn'),
  ];
}

/** What of a requirement is asked to be let pass. */
export function blockedBy(
  id: string,
  { from = '', to = '' }: Partial<Pick<CaseStep, 'from' | 'to'>>,
  of: StepFacts,
  part: string,
): Blocked {
  const row = caseRequirements[id]!;
  return {
    requirement: id,
    step: { part, from, to },
    readOn: (on) => {
      const verdict = row.check({ ...of, on });
      return typeof verdict === 'string' ? { sentence: verdict, rests: row.rests?.(of) ?? null } : null;
    },
  };
}

/** What someone of this role may do next with a part of a case, with what is still missing. */
export function stepDtosOf<S extends string>(
  cycle: CaseCycle<S>,
  at: { status: S; sideFrom?: S | null },
  of: StepFacts,
  { role, passing }: { role: Role; passing: Passing },
) {
  return stepsFrom(cycle, at)
    .filter(({ who }) => who.includes(role))
    .map(({ to, label, direction, needsReason, legalBasis, ...step }) => ({
      to,
      label,
      direction,
      needsReason,
      legalBasis,
      unmet: unmetOf({ ...step, to }, of, passing),
    }));
}

export const trackOf = (facts: CaseFacts, funder: TrackFacts['funder']): TrackFacts | undefined =>
  facts.tracks[funder];
