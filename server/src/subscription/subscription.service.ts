import rateLimit from '@fastify/rate-limit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { serviceOrigin } from '../account/link-address.js';
import { Secrets } from '../account/secrets.js';
import { faultOfTicket, ticketOf } from '../advice/contact-ticket.js';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { queueMail } from '../platform/mail.js';
import { langQuery, type PageLanguage, pageLanguageOf } from '../platform/page-language.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { notFound, problem, tooMany } from '../platform/problem.js';
import { MinuteMemory } from '../platform/rate-limit-memory.js';
import type { NewsScope } from './news.dto.js';
import { NewsService } from './news.service.js';
import { scopeName } from './news-words.js';
import { about, alreadyMail, confirmationMail } from './subscription-mails.js';
import { wordsIn } from './subscription-words.js';
import { type Deed, readToken, tokenOf } from './subscription-token.js';
import type { SubscriptionBody, SubscriptionDto, SubscriptionFormDto } from './subscription.dto.js';
import {
  askedSince,
  confirmSubscription,
  endSubscriptions,
  holdAddress,
  insertSubscriber,
  insertSubscription,
  noteMailed,
  type SubscriptionRow,
  subscriptionsBy,
  subscriptionsOf,
} from './subscription.queries.js';
import { isSameScope, scopeOf } from './subscription-scope.js';

const HOUR_MS = 3_600_000;
/** Of one visitor within a minute; a family or an office may stand behind one address. */
const MOST_A_MINUTE = 2;
/** Of all visitors: each sends a mail to an address that somebody typed. */
const MOST_AN_HOUR = 1_200;
/** The same is mailed once a day, while it waits for a confirmation once more and not again; and so many different ones wait for a confirmation: nobody's mailbox is filled. */
const AGAIN_MS = 24 * HOUR_MS;
const MOST_WAITING = 3;
const MOST_OF_ONE = 50;

const LINK_OVER =
  'Dieser Link gilt nicht mehr: Das Abo ist beendet, oder es wurde nicht innerhalb von 48 Stunden bestätigt. Behebung: neu bestellen.';

const NO_MAILS =
  'Von hier gehen zurzeit keine E-Mails ab; Ihre Adresse wurde nicht gespeichert. Die Nachrichten gibt es weiter als Feed.';

/** News by mail: asked for, confirmed by a link in a mail, ended by another one. Nobody learns who subscribes. */
@Injectable()
export class SubscriptionService {
  private readonly visitors = new MinuteMemory();

  constructor(
    private readonly db: DataSource,
    private readonly secrets: Secrets,
    private readonly news: NewsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async form(scope: NewsScope, reply: FastifyReply): Promise<SubscriptionFormDto> {
    void reply.header('cache-control', 'no-store');
    return { ticket: ticketOf(now(), await this.key()), name: await this.news.nameOf(scope) };
  }

  async ask(body: SubscriptionBody, request: FastifyRequest): Promise<void> {
    if (this.configuration.smtpUrl === null) throw problem(503, NO_MAILS);
    this.countVisitor(request);
    const { ticket, homepage, email, ...scope } = body;
    if (faultOfTicket(ticket, await this.key(), now()))
      throw problem(400, 'Das Formular war zu kurz oder zu lange offen.', undefined, ['ticket']);
    const name = await this.news.nameOf(scope);
    // A program filled in what no person sees: it need not know that nothing is kept.
    if (homepage !== '') return;
    if ((await askedSince(this.db, new Date(now().getTime() - HOUR_MS))) >= MOST_AN_HOUR)
      throw tooMany('Gerade gehen sehr viele Bestellungen ein. Bitte später noch einmal versuchen.', 3_600);
    const key = await this.key();
    const language = pageLanguageOf(request);
    await this.db.transaction((manager) => this.keep(manager, { email, scope, name, key, language }));
  }

  async get(token: string, reply: FastifyReply): Promise<SubscriptionDto> {
    void reply.header('cache-control', 'no-store');
    const { deed, rows } = await this.read(token);
    if (rows.length === 0) throw notFound(LINK_OVER);
    return {
      deed,
      names: rows.map((row) => scopeName(scopeOf(row), row.name)),
      confirmed: rows.every(({ confirmed_at }) => confirmed_at !== null),
    };
  }

  /** What the link says. A link that ends what has ended already has done what it should. */
  async follow(token: string, only?: 'end'): Promise<Deed> {
    const { deed, rows } = await this.read(token);
    if (deed === 'confirm' && (only === 'end' || rows.length === 0)) throw notFound(LINK_OVER);
    await this.db.transaction(async (manager) => {
      if (deed !== 'confirm') await endSubscriptions(manager, rows);
      else if (!(await confirmSubscription(manager, rows[0]!.id, now()))) throw notFound(LINK_OVER);
    });
    return deed;
  }

  private async read(token: string): Promise<{ deed: Deed; rows: SubscriptionRow[] }> {
    const read = readToken(token, await this.key());
    if (!read) throw notFound(LINK_OVER);
    const { deed, id } = read;
    return { deed, rows: await subscriptionsBy(this.db, deed === 'end_all' ? 'person' : 'subscription', id) };
  }

  private async keep(manager: EntityManager, asked: Asked): Promise<void> {
    const { email, scope, language } = asked;
    await holdAddress(manager, email);
    const all = await subscriptionsOf(manager, email);
    const known = all.find((row) => isSameScope(scopeOf(row), scope));
    const isWaiting = ({ confirmed_at }: SubscriptionRow) => confirmed_at === null;
    const longAgo = new Date(now().getTime() - AGAIN_MS);
    if (known && isWaiting(known) && known.mailed_at > known.asked_at) return;
    if (known ? known.mailed_at > longAgo : all.filter(isWaiting).length >= MOST_WAITING) return;
    if (!known && all.length >= MOST_OF_ONE) return;
    const personId = all[0]?.person_id ?? (await insertSubscriber(manager, email));
    const id = known?.id ?? (await insertSubscription(manager, personId, scope, { moment: now(), language }));
    if (known) await noteMailed(manager, id, now());
    const isConfirmed = known !== undefined && !isWaiting(known);
    await this.mail(manager, { ...asked, personId, id, isConfirmed });
  }

  private async mail(
    manager: EntityManager,
    { email, scope, name, key, language, personId, id, isConfirmed }: Asked & Mailed,
  ): Promise<void> {
    const words = wordsIn(language);
    const what = about(scope, scopeName(scope, name, words), words);
    const urlOf = (deed: Deed) =>
      `${serviceOrigin(this.configuration)}/abo/${tokenOf(deed, id, key)}${langQuery(language, '?')}`;
    const letter = { words, publisher: this.configuration.publisher.name };
    const mail = isConfirmed
      ? alreadyMail({ what, url: urlOf('end') }, letter)
      : confirmationMail({ what, url: urlOf('confirm') }, letter);
    await queueMail(manager, {
      accountId: null,
      personId,
      recipient: email,
      unsubscribeUrl: urlOf('end'),
      ...mail,
    });
  }

  private countVisitor(request: FastifyRequest): void {
    this.visitors.incr(rateLimit.normalizeIP(request.ip), (_error, counted) => {
      const seconds = Math.max(1, Math.ceil(counted!.ttl / 1_000));
      if (counted!.current > MOST_A_MINUTE)
        throw tooMany(`Das waren viele Bestellungen. Bitte in ${seconds} Sekunden noch einmal.`, seconds);
    });
  }

  private readonly key = (): Promise<Uint8Array> => this.secrets.key('subscription');
}

interface Asked {
  email: string;
  scope: NewsScope;
  name: string | null;
  key: Uint8Array;
  /** Of the page on which it was asked for. */
  language: PageLanguage;
}

interface Mailed {
  personId: string;
  id: string;
  isConfirmed: boolean;
}
