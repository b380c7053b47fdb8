import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../account/actor.js';
import { serviceOrigin } from '../../account/link-address.js';
import type { Configuration } from '../../platform/configuration.js';
import { dialects } from '../../platform/csv.js';
import { CONFIGURATION } from '../../platform/platform.module.js';
import { badRequest } from '../../platform/problem.js';
import { todayInBerlin } from '../../project/calendar.js';
import type { DeskFileQuery, DeskItemDto } from './desk.dto.js';
import { deskCsv, deskFileName } from './desk-file.js';
import { DeskService } from './desk.service.js';

const PAGE = 500;

/** The list of the desk as a file: the same pages, the same search, every row. */
@Injectable()
export class DeskFileService {
  constructor(
    private readonly desk: DeskService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async download(
    actor: Actor,
    { q: typed, format }: DeskFileQuery,
    reply: FastifyReply,
  ): Promise<StreamableFile> {
    const first = await this.desk.list(actor, { q: typed, limit: PAGE });
    // In a list the rest is shown beside the fault; a file would pass for what was asked.
    if (first.faults.length > 0)
      throw badRequest(
        first.faults[0]!,
        first.faults.map((message) => ({ path: 'q', message })),
      );
    const { q, words, asOf, dataVersion } = first;
    const link = `${serviceOrigin(this.configuration)}/arbeitsplatz?q=${encodeURIComponent(q || ' ')}`;
    const about = { q, words, until: todayInBerlin(), asOf, dataVersion, link };
    const items: DeskItemDto[] = [...first.items];
    for (let after = first.next; after;) {
      const page = await this.desk.list(actor, { q: typed, limit: PAGE, after });
      items.push(...page.items);
      after = page.next;
    }
    reply.header('cache-control', 'private, no-cache');
    return new StreamableFile(Buffer.from(deskCsv(items, about, dialects[format])), {
      type: 'text/csv; charset=utf-8; header=present',
      disposition: `attachment; filename="${deskFileName(about)}"`,
    });
  }
}
