import type { Role } from '../../account/permissions.js';
import type { Case } from '../case.js';
import { type LifeCycle, lifeCycleOf, type Step, stepsFrom } from './lifecycle.js';
import { furthest } from './past-steps.js';
import { publicStateOf } from '../public/public-state.js';
import type { TransitionDto, UnmetDto } from '../record/record.dto.js';
import type { Requirement } from './requirement.js';
import { awardRequirements } from './requirements-award.js';
import { buildingRequirements } from './requirements-building.js';
import { lateSurveyRequirements } from './requirements-late-survey.js';
import { preparationRequirements } from './requirements-preparation.js';

/*
 * What must be there before a step: one table of guards over plain facts. Figures of the law come as parameters of the
 * guideline version, never from here; a figure that nobody knows is said to be unchecked, and nothing is guessed.
 */
export const requirements: Record<string, Requirement> = {
  ...preparationRequirements,
  ...lateSurveyRequirements,
  ...awardRequirements,
  ...buildingRequirements,
};

/** What a step still lacks, what blocks it first. */
export function unmetOf(step: Pick<Step, 'requirements'>, of: Case): UnmetDto[] {
  const unmet = step.requirements.flatMap((id) => {
    const row = requirements[id]!;
    const verdict = row.check(of);
    if (verdict === null) return [];
    const effect = typeof verdict === 'string' ? row.effect : ('warn' as const);
    return [
      {
        requirement: id,
        sentence: typeof verdict === 'string' ? verdict : verdict.warning,
        legalBasis: row.legalBasis,
        effect,
        facts: [...row.facts],
        mayOverride: effect === 'block' && row.mayOverride,
      },
    ];
  });
  return [
    ...unmet.filter(({ effect }) => effect === 'block'),
    ...unmet.filter(({ effect }) => effect === 'warn'),
  ];
}

/** The table that this case follows. */
export const cycleOf = (of: Case): LifeCycle => lifeCycleOf(of.kind, of.guideline?.begins ?? of.begun);

/** The steps that this case may take; what it never was it does not become by a correction. */
export function stepsOf(of: Case): Step[] {
  const cycle = cycleOf(of);
  const last = furthest(cycle, of);
  const isEnded = cycle.side.includes(of.status) && of.status !== 'on_hold';
  return stepsFrom(cycle, of).filter(
    ({ to, direction }) =>
      direction !== 'correction' ||
      !isEnded ||
      last === null ||
      cycle.path.indexOf(to) <= cycle.path.indexOf(last),
  );
}

/** What someone of this role may do next, with what is still missing; of one who may edit the project. */
export function transitionsOf(of: Case, { role }: { role: Role }): TransitionDto[] {
  return stepsOf(of)
    .filter(({ who }) => who.includes(role))
    .map((step) => ({
      to: step.to,
      label: step.label,
      direction: step.direction,
      publicStateAfter: publicStateOf({
        status: step.to,
        kind: of.kind,
        published: of.published,
        early: of.publishedEarly,
        heldFrom: step.to === 'on_hold' ? of.status : null,
      }),
      needsReason: step.needsReason,
      needsSecondPerson: step.needsSecondPerson,
      legalBasis: step.legalBasis,
      unmet: unmetOf(step, of),
    }));
}
