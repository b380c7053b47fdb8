import type { EntityManager } from 'typeorm';
import type { Actor } from '../account/actor.js';
import { badRequest, problem } from '../platform/problem.js';
import { changedFacts, factFaults } from './fact-check.js';
import type { Case, Facts } from './case.js';
import { facts, mayWriteFact } from './facts.js';
import { documentsOf, readCase } from './status.queries.js';

/** Facts of a project with those that change, checked: to be written by whoever asks (record, report, status). */
export async function mergedFacts(
  manager: EntityManager,
  id: number,
  given: Facts,
  actor: Pick<Actor, 'role'>,
): Promise<Facts> {
  return mergeFacts(manager, id, await readCase(manager, id), given, actor);
}

/** The same with the project read already. */
export async function mergeFacts(
  manager: EntityManager,
  id: number,
  { facts: stored, guideline, today }: Case,
  given: Facts,
  actor: Pick<Actor, 'role'>,
): Promise<Facts> {
  const changed = changedFacts(given, stored);
  if (Object.keys(changed).length === 0) return stored;
  const documents = await documentsOf(manager, id);
  const faults = factFaults(changed, { stored, guideline, today, documents });
  if (faults.length > 0) throw badRequest(faults[0]!.message, faults);
  requireWriter(changed, actor);
  const merged = Object.entries({ ...stored, ...changed }).filter(([, value]) => value !== null);
  return Object.fromEntries(merged);
}

/** A Kommune never writes what a notice says, and nobody declares something in the place of the recipient. */
function requireWriter(changed: Facts, { role }: Pick<Actor, 'role'>): void {
  const refused = Object.keys(changed).filter((name) => !mayWriteFact(name, role));
  if (refused.length === 0) return;
  const errors = refused.map((name) => {
    const { label, writer } = facts[name]!;
    const who =
      writer === 'recipient'
        ? 'erklärt die Kommune oder der Landkreis selbst'
        : 'erfasst die Beratung der Digitalagentur';
    return { path: `facts.${name}`, message: `„${label}“ ${who}.` };
  });
  throw problem(403, `Nicht gespeichert: ${errors[0]!.message}`, errors);
}
