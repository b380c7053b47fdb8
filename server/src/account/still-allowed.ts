import type { EntityManager } from 'typeorm';
import { problem } from '../platform/problem.js';
import { lockActiveHolder } from './account.queries.js';
import type { Actor } from './actor.js';
import { type Action, may, type Thing } from './permissions.js';

/**
 * In the transaction that writes: whoever asked may have been deactivated, or moved elsewhere, since the guard let them in.
 * Their account stays as it is until the transaction ends. Whoever locks other accounts too does so before, in one go
 * (`lockAccount`): two who change each other would else wait for one another.
 */
export async function requireStillAllowed(
  manager: EntityManager,
  { accountId }: Pick<Actor, 'accountId'>,
  action: Action,
  thing: Thing,
): Promise<void> {
  const holder = await lockActiveHolder(manager, accountId);
  if (holder && may(holder, action, thing)) return;
  throw problem(
    401,
    'Ihr Konto oder seine Rechte haben sich inzwischen geändert, deshalb wurde nichts gespeichert. Bitte neu anmelden.',
  );
}
