import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Configuration } from '../platform/configuration.js';
import { cachedByAddress, originOf } from '../platform/origin.js';
import { CONFIGURATION } from '../platform/platform.module.js';
import { atomFeed } from './feed.js';
import type { FeedQuery } from './news.dto.js';
import { NewsService } from './news.service.js';
import { scopeName, told } from './news-words.js';
import { wordsIn } from './subscription-words.js';

/** More than a reader asks for at a time; who was away for longer finds the rest in the list. */
const MOST = 100;
/** Feed readers ask all day long. */
const CACHED_SECONDS = 900;

@Injectable()
export class FeedService {
  constructor(
    private readonly news: NewsService,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  async feed({ lang, ...scope }: FeedQuery, request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const words = wordsIn(lang);
    const list = await this.news.list({ ...scope, limit: MOST });
    const items = list.items.map((item) => told(item, words));
    const name = scopeName(scope, await this.news.nameOf(scope), words);
    const { demo, publisher } = this.configuration;
    const origin = originOf(request, this.configuration);
    void cachedByAddress(reply, this.configuration, CACHED_SECONDS)
      .type('application/atom+xml; charset=utf-8')
      .header('access-control-allow-origin', '*')
      .header('cross-origin-resource-policy', 'cross-origin');
    return atomFeed({ ...list, items }, { origin, scope, name, demo, publisher: publisher.name, words });
  }
}
