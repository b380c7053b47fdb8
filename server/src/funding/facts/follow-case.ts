import type { EntityManager } from 'typeorm';
import type { Role } from '../../account/permissions.js';
import { bumpDataVersion } from '../../platform/data-version.js';
import type { Facts } from '../../project/case.js';
import { mergedFacts } from '../../project/lifecycle/fact-writer.js';
import { mayWriteFact } from '../../project/lifecycle/facts.js';
import { readCaseFacts } from './case-facts.queries.js';
import { factsFromCase } from './facts-from-case.js';
import { caseDocuments, updateFollowed } from './follow-case.queries.js';

/**
 * The project follows its case, in the transaction that changed the case: with the same checks as if the facts had been
 * typed, so that no step that was taken loses what it rests on. What an officer may not write comes when an advisor acts.
 * `cleared`: facts that the case said something of until now.
 */
export async function followCase(
  manager: EntityManager,
  id: number,
  { actor, reason, cleared = [] }: { actor: { role: Role }; reason?: string; cleared?: readonly string[] },
): Promise<void> {
  const of = (await readCaseFacts(manager, [id], { surroundings: false })).get(id)!;
  const followed = factsFromCase(of, await caseDocuments(manager, id));
  const given: Facts = {
    ...Object.fromEntries(cleared.map((name) => [name, null])),
    ...followed.facts,
  };
  const own = Object.fromEntries(Object.entries(given).filter(([name]) => mayWriteFact(name, actor.role)));
  const facts = await mergedFacts(manager, id, own, { actor, reason, fromCase: true });
  if (await updateFollowed(manager, id, { ...followed, facts })) await bumpDataVersion(manager, 'project');
}
