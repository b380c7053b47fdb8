import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { queueMail } from '../platform/mail.js';
import { oneByOne } from './one-by-one.js';
import { lastMail } from './subscription-mails.js';
import {
  copySubscription,
  deleteSubscriptions,
  formerNames,
  goneOf,
  joinSubscription,
  moveSubscription,
  personsOfGone,
  successorOfDistrict,
  successorsOfMunicipality,
} from './subscription-move.queries.js';
import {
  endSubscriptions,
  holdAddress,
  type Subscriber,
  type SubscriptionRow,
  subscriptionsBy,
} from './subscription.queries.js';
import { wordsIn } from './subscription-words.js';

const log = new Logger('subscription');

/** Who writes the last mail, and where its reader goes on. */
export interface Sender {
  origin: string;
  publisher: string;
}

/**
 * Where Gemeinden or Kreise merge, the subscriptions move to what follows; where nothing follows they end, and one last mail
 * says so. Each address in a transaction of its own. What nobody has confirmed waits where it is: with the confirmation it
 * moves, without it ends after 48 hours as it would have. Answers how many mails were queued.
 */
export const moveSubscriptions = async (db: DataSource, sender: Sender): Promise<number> =>
  oneByOne(
    await personsOfGone(db),
    (person) => db.transaction((manager) => moveThose(manager, person, sender)),
    ({ id }, error) =>
      log.error(`subscriptions of person ${id} were not moved, the next run tries again`, error),
  );

async function moveThose(manager: EntityManager, person: Subscriber, sender: Sender): Promise<boolean> {
  await holdAddress(manager, person.email);
  const ended: SubscriptionRow[] = [];
  for (const row of await goneOf(manager, person.id)) if (!(await move(manager, row))) ended.push(row);
  if (ended.length === 0) return false;
  await deleteSubscriptions(
    manager,
    ended.map(({ id }) => id),
  );
  await tellEnd(manager, person, ended, sender);
  return true;
}

/** False: nothing follows. */
async function move(manager: EntityManager, row: SubscriptionRow): Promise<boolean> {
  const column = row.municipality === null ? 'district' : 'municipality';
  const successors = row.municipality
    ? await successorsOfMunicipality(manager, row.municipality)
    : await successorOfDistrict(manager, row.district!);
  if (successors.length === 0) return false;
  const missing: string[] = [];
  for (const { ags: to } of successors)
    if (!(await joinSubscription(manager, { id: row.id, column, to }))) missing.push(to);
  const [first, ...others] = missing;
  for (const to of others) await copySubscription(manager, { id: row.id, column, to });
  if (first) await moveSubscription(manager, { id: row.id, column, to: first });
  else await endSubscriptions(manager, [row]);
  return true;
}

/** The address stays until the mail is on its way (`personsWithout`). */
async function tellEnd(
  manager: EntityManager,
  { id, email }: Subscriber,
  ended: SubscriptionRow[],
  { origin, publisher }: Sender,
): Promise<void> {
  const keys = ended.map(({ municipality, district }) => (municipality ?? district)!);
  const words = wordsIn(ended.at(-1)!.language);
  const hasOthers = (await subscriptionsBy(manager, 'person', id)).some(
    ({ confirmed_at: on }) => on !== null,
  );
  const former = await formerNames(manager, keys);
  const mail = lastMail({ former, hasOthers, origin }, { words, publisher });
  await queueMail(manager, { accountId: null, personId: id, recipient: email, ...mail });
}
