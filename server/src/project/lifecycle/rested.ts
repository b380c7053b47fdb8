import type { Facts } from '../case.js';
import type { LifeCycle, Step } from './lifecycle.js';
import { type Past, takenSteps } from './past-steps.js';
import type { RestedWord } from './requirement.js';
import { requirements } from './requirements.js';

/*
 * What a project rests on: the facts and words that the guards of the steps it has taken asked for. They are not taken away
 * any more; who finds one wrong has it set right. Pure.
 */

export interface Rested {
  /** By name: the step that rests on it. */
  facts: ReadonlyMap<string, Step>;
  words: ReadonlyMap<RestedWord, Step>;
}

export function restedOn(cycle: LifeCycle, of: Past): Rested {
  const facts = new Map<string, Step>();
  const words = new Map<RestedWord, Step>();
  for (const step of takenSteps(cycle, of))
    for (const id of step.requirements) {
      for (const name of requirements[id]!.facts) if (!facts.has(name)) facts.set(name, step);
      for (const word of requirements[id]!.words) if (!words.has(word)) words.set(word, step);
    }
  return { facts, words };
}

/** Whether a value is stored that a step rests on. */
export const isRested = (name: string, stored: Facts, { facts: rested }: Pick<Rested, 'facts'>): boolean =>
  rested.has(name) && (stored[name] ?? null) !== null;
