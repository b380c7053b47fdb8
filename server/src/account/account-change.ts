import type { EntityManager } from 'typeorm';
import { now } from '../platform/clock.js';
import { queueMail } from '../platform/mail.js';
import { problem } from '../platform/problem.js';
import { createLink, wasSentWithin } from './account-link.js';
import { accountResetMail, invitationMail } from './account-mails.js';
import { type AccountScope, checkedScope } from './account-scope.js';
import {
  endAccess,
  endCredential,
  insertAccount,
  insertPassword,
  type LockedAccount,
  noteInHistory,
  updateScope,
  updateState,
} from './account.queries.js';
import { areaNames } from './area-names.queries.js';
import { linkAddress } from './link-address.js';
import { roleNames } from './role-names.js';

/*
 * What can be done to an account, for the web and the command line alike, inside the transaction of `changing` and after
 * the account is locked. Who may do it is asked before.
 */

/** Who writes and where links lead. */
export interface Sender {
  inviter: string;
  origin: string;
}

interface Newcomer extends AccountScope {
  name: string;
  email: string;
  /** null: is chosen through the link that is sent. */
  passwordHash: string | null;
}

export async function addAccount(
  manager: EntityManager,
  newcomer: Newcomer,
  sender: Sender,
): Promise<{ id: string; url: string | null }> {
  const { name, email, passwordHash } = newcomer;
  const scope = await checkedScope(manager, newcomer);
  const state = passwordHash === null ? 'invited' : 'active';
  const id = await insertAccount(manager, { name, email, ...scope, state }, now()).catch(refuseKnownAddress);
  if (passwordHash === null)
    return { id, url: await sendInvitation(manager, { id, name, email, ...scope }, sender) };
  await insertPassword(manager, id, passwordHash);
  return { id, url: null };
}

const UNIQUE_VIOLATION = '23505';

function refuseKnownAddress(error: { code?: string }): never {
  if (error.code !== UNIQUE_VIOLATION) throw error;
  const message =
    'Zu dieser E-Mail-Adresse gibt es schon ein Konto. Bitte jenes ändern oder eine andere Adresse angeben.';
  throw problem(409, message, [{ path: 'email', message }]);
}

type Invited = Pick<LockedAccount, 'id' | 'name' | 'email' | 'role' | 'areas'>;

/** Older invitations of the account end. */
async function sendInvitation(
  manager: EntityManager,
  { id, name, email, role, areas }: Invited,
  { inviter, origin }: Sender,
): Promise<string> {
  const { token, expiresAt } = await createLink(manager, id, 'invitation');
  const url = linkAddress(origin, 'invitation', token);
  const names = await areaNames(manager, areas);
  const mail = invitationMail({
    name,
    inviter,
    role,
    areas: areas.map((key) => names.get(key) ?? key),
    url,
    expiresAt,
  });
  await queueMail(manager, { accountId: id, recipient: email, ...mail });
  return url;
}

export async function changeScope(
  manager: EntityManager,
  account: LockedAccount,
  to: AccountScope,
): Promise<void> {
  if (account.via_provider)
    throw problem(
      409,
      'Rolle und Gebiete dieses Kontos kommen vom Anmeldedienst des Landes und werden dort geändert.',
    );
  requireUsable(account);
  if (to.role !== 'admin') requireAnotherAdmin(account);
  await updateScope(manager, account.id, await checkedScope(manager, to));
}

export async function deactivate(manager: EntityManager, account: LockedAccount): Promise<void> {
  requireUsable(account);
  requireAnotherAdmin(account);
  const moment = now();
  await updateState(manager, account.id, 'deactivated', moment);
  await endAccess(manager, account.id, moment);
}

/** Who never chose a password is invited again. */
export async function reactivate(
  manager: EntityManager,
  account: LockedAccount,
  sender: Sender,
): Promise<void> {
  requireNotAnonymised(account);
  if (account.state !== 'deactivated') throw problem(409, 'Dieses Konto ist nicht deaktiviert.');
  // Of a sign-in that was under way while it was deactivated.
  await endAccess(manager, account.id, now());
  const isKnown = account.has_password || account.via_provider;
  await updateState(manager, account.id, isKnown ? 'active' : 'invited', null);
  if (!isKnown) await sendInvitation(manager, account, sender);
}

/** The account is locked, so that of many at once only the first sends a mail. */
const INVITATION_EVERY_MS = 60_000;

export async function renewInvitation(
  manager: EntityManager,
  account: LockedAccount,
  sender: Sender,
): Promise<void> {
  requireUsable(account);
  if (account.state !== 'invited') throw problem(409, 'Diese Einladung ist schon angenommen.');
  if (await wasSentWithin(manager, account.id, 'invitation', INVITATION_EVERY_MS))
    throw problem(
      409,
      'Diese Einladung wurde eben erst gesendet. Bitte eine Minute warten und sie dann erneut senden.',
    );
  await sendInvitation(manager, account, sender);
}

/** Ends what someone proves with who they are. No column of the account tells it, its history does. */
export async function resetAccess(
  manager: EntityManager,
  account: LockedAccount,
  origin: string,
): Promise<{ url: string }> {
  requireUsable(account);
  if (account.state === 'invited')
    throw problem(409, 'Die Einladung ist noch nicht angenommen. Bitte sie erneut senden.');
  if (account.via_provider && !account.has_password)
    throw problem(
      409,
      'Dieses Konto meldet sich nur über den Anmeldedienst des Landes an. Bitte dort zurücksetzen lassen.',
    );
  await endCredential(manager, account.id);
  await endAccess(manager, account.id, now());
  await noteInHistory(manager, account.id);
  const { token, expiresAt } = await createLink(manager, account.id, 'password_reset');
  const url = linkAddress(origin, 'password_reset', token);
  const mail = accountResetMail({ name: account.name, url, expiresAt });
  await queueMail(manager, { accountId: account.id, recipient: account.email, ...mail });
  return { url };
}

/** Accounts of the demo are used by everyone who tries it. */
export function requireNoDemo(account: LockedAccount): void {
  if (account.is_demo)
    throw problem(409, 'Demokonten bleiben, wie sie sind: Alle, die die Demo ausprobieren, benutzen sie.');
}

function requireUsable(account: LockedAccount): void {
  requireNotAnonymised(account);
  if (account.state === 'deactivated')
    throw problem(409, 'Dieses Konto ist deaktiviert. Bitte es zuerst wieder aktivieren.');
}

function requireNotAnonymised(account: LockedAccount): void {
  if (account.state === 'anonymised') throw problem(409, 'Dieses Konto ist anonymisiert und bleibt es.');
}

/** Somebody must be able to let others in. */
function requireAnotherAdmin({ role, state, other_admins }: LockedAccount): void {
  if (role === 'admin' && state === 'active' && other_admins === 0)
    throw problem(
      409,
      `Das ist das letzte aktive Konto mit der Rolle „${roleNames.admin}“. Bitte zuerst einem anderen Konto diese Rolle geben.`,
    );
}
