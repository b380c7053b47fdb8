import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { currentAuthor, withAuthor } from '../platform/author.js';
import { changing } from '../platform/changing.js';
import { now } from '../platform/clock.js';
import { endLinks } from './account-link.js';
import type { Role } from './permissions.js';
import type { ProviderPerson } from './provider-claims.js';
import { ProviderFault } from './provider-fault.js';
import {
  countIdentities,
  findAccounts,
  insertAccount,
  insertIdentity,
  type KnownAccount,
  lockAccount,
  updateAccount,
  updatePerson,
} from './provider.queries.js';

/** What the claims say that someone may do here. */
export interface Scope {
  role: Role;
  areas: string[];
}

const REASON = 'Angaben des Anmeldedienstes';
const UNIQUE_VIOLATION = '23505';

/** The account of someone whom the identity provider knows: found, linked or made, with today's role and scope. */
@Injectable()
export class ProviderAccountService {
  constructor(private readonly db: DataSource) {}

  async accountOf(person: ProviderPerson, scope: Scope): Promise<string> {
    try {
      return await this.findOrMake(person, scope);
    } catch (error) {
      // Someone was faster, most likely the same person in another tab: now there is something to find.
      if ((error as { code?: unknown }).code !== UNIQUE_VIOLATION) throw error;
      return this.findOrMake(person, scope);
    }
  }

  /** The account itself is the author of what its sign-in changes. */
  private async findOrMake(person: ProviderPerson, scope: Scope): Promise<string> {
    const { linked, ofEmail } = await findAccounts(this.db, person);
    // Else anyone could take over an account by claiming its e-mail.
    if (!linked && ofEmail && !person.emailVerified)
      throw new ProviderFault('kein-recht', 'e-mail taken and not verified');
    const known = linked ?? ofEmail;
    const accountId = known ?? randomUUID();
    const author = { actor: 'service', accountId, requestId: currentAuthor()?.requestId ?? null };
    const work = async (manager: EntityManager) => {
      if (known) await refresh(manager, await lockAccount(manager, known), person, scope);
      else await make(manager, accountId, person, scope);
      if (!linked) await link(manager, accountId, person);
    };
    await withAuthor(author, () => changing(this.db, work, REASON));
    return accountId;
  }
}

async function link(manager: EntityManager, accountId: string, person: ProviderPerson): Promise<void> {
  await insertIdentity(manager, person.issuer, person.subject, accountId, now());
  // One person a provider: an e-mail that was given to someone new there does not bring the old account along.
  if ((await countIdentities(manager, accountId, person.issuer)) > 1)
    throw new ProviderFault('kein-recht', 'e-mail linked to another subject');
}

async function make(manager: EntityManager, id: string, person: ProviderPerson, scope: Scope): Promise<void> {
  const { name, email } = person;
  if (!email) throw new ProviderFault('kein-recht', 'no e-mail in the claims; is it in OIDC_SCOPE?');
  await insertAccount(manager, { id, name: name ?? email, email, ...scope, moment: now() });
}

async function refresh(
  manager: EntityManager,
  account: KnownAccount,
  person: ProviderPerson,
  scope: Scope,
): Promise<void> {
  if (account.state === 'deactivated' || account.state === 'anonymised')
    throw new ProviderFault('deaktiviert', `account is ${account.state}`);
  if (account.state === 'invited' || !isSameScope(account, scope)) {
    // Given for one role by someone of this house; another role starts without it.
    const managesUsers = account.manages_users && account.role === scope.role;
    await updateAccount(manager, account.id, scope.role, scope.areas, managesUsers);
  }
  // Whoever got in this way needs no invitation any more.
  await endLinks(manager, account.id, 'invitation');
  await updatePerson(manager, account.person_id, person.name, person.emailVerified ? person.email : null);
}

const isSameScope = (account: KnownAccount, scope: Scope): boolean =>
  account.role === scope.role && account.areas.toSorted().join() === scope.areas.toSorted().join();
