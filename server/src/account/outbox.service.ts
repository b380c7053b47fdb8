import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { now } from '../platform/clock.js';
import type { Configuration } from '../platform/configuration.js';
import { decodeCursor, encodeCursor } from '../platform/cursor.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { mailDtoOf, type mailList, type MailQuery } from './account.dto.js';
import { listMails } from './outbox.queries.js';

const position = z.tuple([z.int().min(1)]);

/** What the service has sent, is going to send or could not send. */
@Injectable()
export class OutboxService {
  constructor(
    private readonly db: DataSource,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async list({ limit, after }: MailQuery): Promise<z.infer<typeof mailList>> {
    const { demo, smtpUrl } = this.configuration;
    const before = after ? decodeCursor(after, {}, position)[0] : null;
    const rows = await listMails(this.db, { before, limit: limit + 1, withBody: demo });
    const page = rows.slice(0, limit);
    const moment = now().toISOString();
    return {
      items: page.map((row) => mailDtoOf(row, smtpUrl !== null)),
      next: rows.length > limit ? encodeCursor({}, [page.at(-1)!.id]) : null,
      asOf: moment,
      // Mails are in no data version: no answer stands for a later one.
      dataVersion: moment,
    };
  }
}
