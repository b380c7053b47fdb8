import type { EntityManager } from 'typeorm';
import type { Actor } from '../../account/actor.js';
import type { OverrideRow } from '../../project/lifecycle/override.queries.js';
import { OF_PROJECT } from '../../project/lifecycle/requirements.js';
import { digestOn, requirementOf } from '../../project/lifecycle/step-override.js';
import {
  digestOfProject,
  neverPassed,
  nothingBlocks,
} from '../../project/lifecycle/step-override.service.js';
import { stepOverrideWords } from '../../project/lifecycle/step-override-words.js';
import { statusWords } from '../case/case-events.js';
import { aggregates, funders } from '../words.js';
import { stepsFrom } from './case-lifecycle.js';
import { type AskedPart, partNamed, partOfStep, readPart } from './case-part.js';
import { blockedBy, caseRequirements, unmetOf } from './case-requirements.js';
import { requireDay } from './case-status-writer.js';

/* That a step of a part of a case is taken although a requirement blocks it. Not: of money that is asked for and paid. */

interface AskedPassing extends Omit<AskedPart, 'project'> {
  to: string;
  effectiveOn?: string;
  reason: string;
  actor: Actor;
}

/** What blocks that step, as it reads now. */
export async function blockedStepOfCase(
  manager: EntityManager,
  id: number,
  rule: string,
  { to, effectiveOn, reason, actor, ...asked }: AskedPassing,
) {
  const part = await readPart(manager, { ...asked, project: { id } });
  const on = effectiveOn ?? part.facts.facts.today;
  const step = stepsFrom(part.cycle, part).find((one) => one.to === to);
  const requirement = requirementOf(rule);
  const unmet = step && unmetOf(step, { ...part.facts, on }).find((one) => one.requirement === requirement);
  if (!step || !unmet || unmet.effect === 'warn') throw nothingBlocks();
  const { aggregate, funder, number } = asked;
  const key = { project: id, funder, number };
  await requireDay(manager, { part, step, on, aggregate, key }, { actor, reason });
  if (!unmet.mayOverride) throw neverPassed();
  const blocked = blockedBy(requirement, step, part.facts, partOfStep(asked));
  return {
    digest: digestOn(blocked, on)!,
    step: { ...blocked.step, effectiveOn: on },
    sentence: unmet.sentence,
  };
}

/** Of a step of the project or of a part of its case; null: it is elsewhere by now, or nothing blocks. */
export async function digestOfStep(
  manager: EntityManager,
  id: number,
  row: OverrideRow,
): Promise<string | null> {
  const asked = row.step!;
  if (asked.part === OF_PROJECT) return digestOfProject(manager, id, row);
  const part = await readPart(manager, { ...partNamed(asked.part), project: { id } });
  const step = stepsFrom(part.cycle, part).find(({ from, to }) => from === asked.from && to === asked.to);
  const requirement = requirementOf(row.rule);
  if (!step?.requirements.includes(requirement) || !caseRequirements[requirement]!.mayOverride) return null;
  return digestOn(blockedBy(requirement, step, part.facts, asked.part), asked.effectiveOn);
}

/** Whose step it is, from where to where, and on what the requirement rests. */
export function caseStepWords(row: Pick<OverrideRow, 'rule' | 'step'>) {
  const { step, rule } = row;
  if (!step || step.part === OF_PROJECT) return stepOverrideWords(row);
  const { aggregate, funder, number } = partNamed(step.part);
  const words = statusWords[aggregate];
  const part = `${aggregates[aggregate]}${number === null ? '' : ` ${number}`} (${funders[funder]})`;
  return {
    step: `${part}: von „${words[step.from] ?? step.from}“ zu „${words[step.to] ?? step.to}“`,
    legalBasis: caseRequirements[requirementOf(rule)]?.legalBasis ?? null,
  };
}
