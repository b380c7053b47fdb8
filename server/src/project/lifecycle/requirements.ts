import type { Role } from '../../account/permissions.js';
import type { Case } from '../case.js';
import { type LifeCycle, lifeCycleOf, type Step, stepsFrom } from './lifecycle.js';
import type { OverrideRow } from './override.queries.js';
import { furthest, resumesAt } from './past-steps.js';
import { publicStateOf } from '../public/public-state.js';
import type { TransitionDto, UnmetDto } from '../record/record.dto.js';
import type { Requirement } from './requirement.js';
import { awardRequirements } from './requirements-award.js';
import { buildingRequirements } from './requirements-building.js';
import { lateSurveyRequirements } from './requirements-late-survey.js';
import { preparationRequirements } from './requirements-preparation.js';
import { type Blocked, letPass } from './step-override.js';

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

type Asked = Pick<Step, 'requirements'> & Partial<Pick<Step, 'from' | 'to'>>;

/** What a step still lacks, what blocks it first. What is let pass on its day is only warned of. */
export function unmetOf(step: Asked, of: Case, overrides: readonly OverrideRow[] = []): UnmetDto[] {
  const unmet = step.requirements.flatMap((id): UnmetDto[] => {
    const row = requirements[id]!;
    const verdict = row.check(of);
    if (verdict === null) return [];
    const blocks = typeof verdict === 'string' && row.effect === 'block';
    const passed = blocks && row.mayOverride ? letPass(blockedBy(id, step, of), overrides, of.on) : null;
    const isPassed = passed?.approved === true && passed.onlyOn === null;
    return [
      {
        requirement: id,
        sentence: typeof verdict === 'string' ? verdict : verdict.warning,
        legalBasis: row.legalBasis,
        effect: blocks && !isPassed ? 'block' : 'warn',
        facts: [...row.facts],
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

/** Steps of the project itself, among those that overrides are asked for. */
export const OF_PROJECT = 'project';

/** What of a requirement is asked to be let pass. */
export function blockedBy(id: string, step: Partial<Pick<Step, 'from' | 'to'>>, of: Case): Blocked {
  const row = requirements[id]!;
  return {
    requirement: id,
    step: { part: OF_PROJECT, from: step.from ?? '', to: step.to ?? '' },
    readOn: (day) => {
      const verdict = row.check({ ...of, on: day });
      if (typeof verdict !== 'string') return null;
      return {
        sentence: verdict,
        rests: [row.facts.map((name) => of.facts[name] ?? null), row.rests?.(of) ?? null],
      };
    },
  };
}

/** The table that this case follows. */
export const cycleOf = (of: Case): LifeCycle => lifeCycleOf(of.kind, of.guideline?.begins ?? of.begun);

/** The steps that this case may take; what it never was it does not become by a correction. */
export function stepsOf(of: Case): Step[] {
  const cycle = cycleOf(of);
  const last = furthest(cycle, of);
  const isEnded = cycle.side.includes(of.status) && of.status !== 'on_hold';
  return stepsFrom(cycle, { status: of.status, heldFrom: resumesAt(cycle, of) }).filter(
    ({ to, direction }) =>
      direction !== 'correction' ||
      !isEnded ||
      last === null ||
      cycle.path.indexOf(to) <= cycle.path.indexOf(last),
  );
}

/** What someone of this role may do next, with what is still missing; of one who may edit the project. */
export function transitionsOf(
  of: Case,
  { role }: { role: Role },
  overrides: readonly OverrideRow[] = [],
): TransitionDto[] {
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
      unmet: unmetOf(step, of, overrides),
    }));
}
