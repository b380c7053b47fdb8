import { randomBytes } from 'node:crypto';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DataSource } from 'typeorm';
import { hashOfToken } from '../../account/account-link.js';
import type { Actor } from '../../account/actor.js';
import { serviceOrigin } from '../../account/link-address.js';
import { type Holder, mayAct } from '../../account/permissions.js';
import { isOfficer } from '../../account/provider-roles.js';
import { now } from '../../platform/clock.js';
import type { Configuration } from '../../platform/configuration.js';
import { CONFIGURATION } from '../../platform/platform.module.js';
import { notFound } from '../../platform/problem.js';
import { todayInBerlin } from '../../project/calendar.js';
import { endFeed, feedOf, holderOfFeed, renewFeed } from './calendar-feed.queries.js';
import { type CalendarDay, calendarFile } from './calendar-file.js';
import { refreshSummaries } from '../desk/case-summary.js';
import type { CalendarFeedDto } from './deadline.dto.js';
import { calendarRows } from './deadline.queries.js';

const hashed = (token: string): string => hashOfToken(token).toString('hex');

/**
 * The own deadlines for calendar programs, which send no cookie: by a secret address, shown once, that ends with a new
 * one or with the account. It holds deadlines and names of projects, never of persons.
 */
@Injectable()
export class CalendarFeedService {
  private readonly origin: string;

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {
    this.origin = serviceOrigin(configuration);
  }

  async feed({ accountId }: Actor): Promise<CalendarFeedDto> {
    const at = await feedOf(this.db, accountId);
    return { address: null, createdAt: at?.toISOString() ?? null };
  }

  async renew({ accountId }: Actor): Promise<CalendarFeedDto> {
    const token = randomBytes(32).toString('base64url');
    const moment = now();
    await renewFeed(this.db, accountId, hashed(token), moment);
    return { address: `${this.origin}/api/calendar-feeds/${token}.ics`, createdAt: moment.toISOString() };
  }

  end({ accountId }: Actor): Promise<void> {
    return endFeed(this.db, accountId);
  }

  /** Rights are those of today: of an account that has ended, or may no longer read cases, there is none. */
  async calendar(token: string, reply: FastifyReply): Promise<StreamableFile> {
    const hash = hashed(token.replace(/\.ics$/, ''));
    const holder = await holderOfFeed(this.db, hash, this.configuration.demo);
    if (!holder || !mayAct(holder, 'case.read'))
      throw notFound('Diesen Kalender gibt es nicht oder nicht mehr.');
    // The address is a secret: no cache between keeps what it leads to.
    reply.header('cache-control', 'private, no-store');
    return new StreamableFile(Buffer.from(await this.fileOf(holder)), {
      type: 'text/calendar; charset=utf-8',
      disposition: 'inline; filename="fristen.ics"',
    });
  }

  private async fileOf({ accountId, role, areas }: Holder): Promise<string> {
    await refreshSummaries(this.db);
    const own = isOfficer(role) ? [...areas] : null;
    const rows = await calendarRows(this.db, { areas: own, accountId, today: todayInBerlin() });
    const host = new URL(this.origin).hostname;
    const days = rows.map((row): CalendarDay => ({
      uid: `${row.caseId}-${row.key.replaceAll('/', '-')}@${host}`,
      day: row.dueOn,
      summary: `${row.name}: ${row.projectName}`,
      description: [
        row.reference,
        row.rule,
        row.legalBasis ? `Grundlage: ${row.legalBasis}` : '',
        row.unverified ? 'Die Angabe der Richtlinie ist noch zu verifizieren.' : '',
      ]
        .filter((line) => line !== '')
        .join('\n'),
      url: `${this.origin}/fall/${row.caseId}`,
      stamp: row.computedAt,
    }));
    return calendarFile('Fristen (Breitbandlotse)', days);
  }
}
