import type { EntityManager } from 'typeorm';
import { isAdvisor } from '../funding/case/case-save.queries.js';
import { badRequest } from '../platform/problem.js';

/** Whoever leads a session is an advisor or a lead; null: nobody is named yet. */
export async function requireLeader(manager: EntityManager, ledBy: string | null): Promise<void> {
  if (ledBy === null || (await isAdvisor(manager, ledBy))) return;
  const message =
    'Passt nicht: Eine Beratung führt jemand von der Beratung der Digitalagentur. Behebung: jemand anderen wählen.';
  throw badRequest(message, [{ path: 'ledBy', message }]);
}
