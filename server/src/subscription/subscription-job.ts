import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { serviceOrigin } from '../account/link-address.js';
import { Secrets } from '../account/secrets.js';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { queueMail } from '../platform/mail.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { Repeated } from '../platform/repeated.js';
import { langQuery } from '../platform/page-language.js';
import { isNight } from '../project/calendar.js';
import { newsOf } from './news.js';
import { oneByOne } from './one-by-one.js';
import { scopeName, told } from './news-words.js';
import { newsMail, type ToldPart } from './subscription-mails.js';
import { moveSubscriptions } from './subscription-move.js';
import { formerNames, noteMoveTold } from './subscription-move.queries.js';
import { scopeOf } from './subscription-scope.js';
import { type Deed, tokenOf } from './subscription-token.js';
import { type Words, wordsIn } from './subscription-words.js';
import {
  duePersons,
  endSubscriptions,
  forgetSubscriber,
  noteTold,
  personsWithout,
  type SubscriptionRow,
  takeDue,
  unconfirmedBefore,
} from './subscription.queries.js';

const log = new Logger('subscription');
const HOUR_MS = 3_600_000;
const CONFIRM_MS = 48 * HOUR_MS;
/** Longer than a mail is tried: then nothing keeps the address. */
const DELIVERY_MS = 96 * HOUR_MS;
/** A transaction that began before may still be on its way: what it writes carries its beginning. */
const SETTLED_MS = 10 * 60_000;

/**
 * Tells each address once a day what is new, in one mail; nothing where nothing is. That it is told and that the mail is
 * queued is one transaction: a process that is killed in between has told nothing, and the next one does.
 */
@Injectable()
export class SubscriptionJob implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly job = new Repeated(() => this.run(), {
    firstMs: 90_000,
    everyMs: 15 * 60_000,
    log,
    failed: 'news were not mailed, it is tried again in a quarter of an hour',
  });

  constructor(
    private readonly db: DataSource,
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  onApplicationBootstrap(): void {
    this.job.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.job.stop();
  }

  /** Answers how many mails were queued. */
  async run(): Promise<number> {
    await forget(this.db);
    if (isNight()) return 0;
    const { publisher } = this.configuration;
    const sender = { origin: serviceOrigin(this.configuration), publisher: publisher.name };
    const last = await moveSubscriptions(this.db, sender);
    const key = await this.secrets.key('subscription');
    const until = new Date(now().getTime() - SETTLED_MS);
    const today = startOfToday();
    const queued = await oneByOne(
      await duePersons(this.db, today),
      (personId) => this.db.transaction((manager) => this.tell(manager, personId, { until, today, key })),
      (personId, error) =>
        log.error(`news for person ${personId} were not mailed, the next run tries again`, error),
    );
    return last + queued;
  }

  private async tell(manager: EntityManager, personId: string, { until, today, key }: Day): Promise<boolean> {
    const rows = await takeDue(manager, personId, today);
    const origin = serviceOrigin(this.configuration);
    const words = wordsIn(rows.at(-1)?.language ?? 'de');
    const urlOf = (deed: Deed, id: string) =>
      `${origin}/abo/${tokenOf(deed, id, key)}${langQuery(words.language, '?')}`;
    const parts: ToldPart[] = [];
    for (const row of rows) {
      const items = (await newsSince(manager, row, until)).map((news) => told(news, words));
      parts.push({ name: nameOf(row, words), items, endUrl: urlOf('end', row.id) });
    }
    const ids = rows.map(({ id }) => id);
    await noteTold(manager, ids, until);
    const telling = parts.filter(({ items }) => items.length > 0);
    if (telling.length === 0) return false;
    const endAllUrl = urlOf('end_all', personId);
    const moves = await movesOf(manager, rows, words);
    const letter = { words, publisher: this.configuration.publisher.name };
    await queueMail(manager, {
      accountId: null,
      personId,
      recipient: rows[0]!.email,
      unsubscribeUrl: endAllUrl,
      ...newsMail({ parts: telling, moves, origin, endAllUrl }, letter),
    });
    await noteMoveTold(manager, ids);
    return true;
  }
}

interface Day {
  until: Date;
  today: Date;
  key: Uint8Array;
}

const newsSince = (manager: EntityManager, row: SubscriptionRow, until: Date) =>
  newsOf(manager, scopeOf(row), { since: row.told_until!, until });

const nameOf = (row: SubscriptionRow, words: Words): string => scopeName(scopeOf(row), row.name, words);

/** One sentence for each Gemeinde and each Kreis that is no more. */
async function movesOf(manager: EntityManager, rows: SubscriptionRow[], words: Words): Promise<string[]> {
  const keys = rows.flatMap(({ moved_from }) => moved_from);
  if (keys.length === 0) return [];
  const sentences: string[] = [];
  for (const { ags, name, since } of await formerNames(manager, keys)) {
    const now = rows.filter(({ moved_from }) => moved_from.includes(ags)).map((row) => nameOf(row, words));
    sentences.push(words.mail.movedOn(name, since && words.day(since), now.join(', ')));
  }
  return sentences;
}

/** Each in a transaction of its own, since each holds an address. */
async function forget(db: DataSource): Promise<void> {
  await oneByOne(
    await unconfirmedBefore(db, new Date(now().getTime() - CONFIRM_MS)),
    (row) => db.transaction((manager) => endSubscriptions(manager, [row], 'unconfirmed')),
    ({ id }, error) => log.error(`subscription ${id}, which nobody confirmed, was not ended`, error),
  );
  await oneByOne(
    await personsWithout(db, new Date(now().getTime() - DELIVERY_MS)),
    (person) => db.transaction((manager) => forgetSubscriber(manager, person)),
    ({ id }, error) => log.error(`person ${id}, who subscribes to nothing, was not forgotten`, error),
  );
}

/** Midnight in Europe/Berlin: who was told since then waits until tomorrow. */
function startOfToday(): Date {
  const moment = now();
  const berlin = new Date(
    moment.toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' }).replace(' ', 'T') + 'Z',
  );
  const sinceMidnight = berlin.getUTCHours() * 3600 + berlin.getUTCMinutes() * 60 + berlin.getUTCSeconds();
  return new Date(moment.getTime() - sinceMidnight * 1000 - berlin.getUTCMilliseconds());
}
