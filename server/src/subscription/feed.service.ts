import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../platform/configuration.js';
import { originOf } from '../platform/origin.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { atomFeed } from './feed.js';
import type { NewsScope } from './news.dto.js';
import { NewsService } from './news.service.js';
import { scopeName } from './news-words.js';

/** More than a reader asks for at a time; who was away for longer finds the rest in the list. */
const MOST = 100;
/** Feed readers ask all day long. */
const CACHED = 'public, max-age=900';

@Injectable()
export class FeedService {
  constructor(
    private readonly news: NewsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async feed(scope: NewsScope, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const list = await this.news.list({ ...scope, limit: MOST });
    const name = scopeName(scope, await this.news.nameOf(scope));
    const origin = originOf(request, this.configuration);
    void reply
      .type('application/atom+xml; charset=utf-8')
      .header('cache-control', CACHED)
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    return atomFeed(list, { origin, scope, name, demo: this.configuration.demo });
  }
}
