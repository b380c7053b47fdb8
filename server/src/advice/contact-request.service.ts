import rateLimit from '@fastify/rate-limit';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import type { Actor } from '../account/actor.js';
import { Secrets } from '../account/secrets.js';
import { requireStillAllowed } from '../account/still-allowed.js';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { dataVersion } from '../platform/data-version.js';
import { authorOf } from '../platform/history-author.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { notFound, problem, tooMany } from '../platform/problem.js';
import { MinuteMemory } from '../platform/rate-limit-memory.js';
import { mailContact } from './advice-mails.js';
import type {
  ContactRequestBody,
  ContactRequestDto,
  ContactRequestList,
  ContactRequestQuery,
} from './contact-request.dto.js';
import {
  contactsSince,
  insertContactRequest,
  listedContacts,
  markAnswered,
  oneContact,
  openContacts,
  type StoredContact,
} from './contact-request.queries.js';
import { faultOfTicket, type TicketFault, ticketOf } from './contact-ticket.js';

const position = z.tuple([z.int().min(1)]);
const DAY_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
/** Of one visitor within a minute; a family or an office may stand behind one address. */
const MOST_A_MINUTE = 5;
/** Of all visitors: each sends a mail to every advisor. */
const MOST_AN_HOUR = 60;

const faults: Record<TicketFault, string> = {
  forged: 'Das Formular ist nicht mehr gültig. Behebung: die Seite neu laden und noch einmal senden.',
  too_fast: 'Das ging sehr schnell. Behebung: bitte nach ein paar Sekunden noch einmal senden.',
  too_old:
    'Das Formular war länger als einen Tag offen. Behebung: die Seite neu laden und noch einmal senden.',
};

/** What companies and citizens write: kept away from the history, told of without its content, cleared after its time. */
@Injectable()
export class ContactRequestService {
  private readonly visitors = new MinuteMemory();

  constructor(
    private readonly db: DataSource,
    private readonly secrets: Secrets,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async form(reply: FastifyReply) {
    void reply.header('cache-control', 'no-store');
    const ticket = ticketOf(now(), await this.secrets.key('contact'));
    return { ticket, retentionDays: this.configuration.contactRetentionDays };
  }

  async receive(body: ContactRequestBody, request: FastifyRequest): Promise<{ received: true }> {
    this.countVisitor(request);
    const fault = faultOfTicket(body.ticket, await this.secrets.key('contact'), now());
    if (fault) throw problem(400, faults[fault], undefined, ['ticket']);
    // A program filled in what no person sees: it need not know that nothing is kept.
    if (body.homepage !== '') return { received: true };
    const lastHour = await contactsSince(this.db, new Date(now().getTime() - HOUR_MS));
    if (lastHour >= MOST_AN_HOUR)
      throw tooMany(
        'Gerade gehen sehr viele Anfragen ein. Bitte später noch einmal versuchen oder per Post schreiben.',
        HOUR_MS / 1_000,
      );
    await this.db.transaction(async (manager) => {
      const id = await insertContactRequest(manager, body, now());
      await mailContact(manager, { id, kind: body.kind, topic: body.topic });
    });
    return { received: true };
  }

  async list({ limit, after, state }: ContactRequestQuery): Promise<ContactRequestList> {
    const filter = { contacts: state ?? null };
    const from = after ? decodeCursor(after, filter, position)[0] : null;
    const rows = await listedContacts(this.db, state ?? null, from, limit + 1);
    const page = rows.slice(0, limit);
    return {
      items: page.map((row) => this.dtoOf(row)),
      next: rows.length > limit ? encodeCursor(filter, [page.at(-1)!.id]) : null,
      openCount: await openContacts(this.db),
      asOf: now().toISOString(),
      dataVersion: await dataVersion(this.db),
    };
  }

  async answer(actor: Actor, id: number): Promise<ContactRequestDto> {
    await this.db.transaction(async (manager) => {
      if (!(await oneContact(manager, id))) throw notFound(`Die Anfrage ${id} gibt es nicht.`);
      await requireStillAllowed(manager, actor, 'advice.edit', {});
      if (!(await markAnswered(manager, id, { accountId: actor.accountId, moment: now() })))
        throw problem(409, 'Diese Anfrage hat schon jemand als beantwortet eingetragen.');
    });
    return this.dtoOf((await oneContact(this.db, id))!);
  }

  private countVisitor(request: FastifyRequest): void {
    this.visitors.incr(rateLimit.normalizeIP(request.ip), (_error, counted) => {
      const seconds = Math.max(1, Math.ceil(counted!.ttl / 1_000));
      if (counted!.current > MOST_A_MINUTE)
        throw tooMany(`Das waren viele Anfragen. Bitte in ${seconds} Sekunden noch einmal.`, seconds);
    });
  }

  private dtoOf({ account_id, actor, role, person_name, ...row }: StoredContact): ContactRequestDto {
    const { receivedAt, answeredAt, anonymisedAt, ...rest } = row;
    const cleared =
      anonymisedAt ?? new Date(receivedAt.getTime() + this.configuration.contactRetentionDays * DAY_MS);
    return {
      ...rest,
      receivedAt: receivedAt.toISOString(),
      answeredAt: answeredAt?.toISOString() ?? null,
      answeredBy: account_id ? authorOf({ account_id, actor, role, person_name }, true) : null,
      clearedOn: cleared.toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' }),
    };
  }
}
