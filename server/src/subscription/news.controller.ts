import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/open.js';
import { FeedService } from './feed.service.js';
import { type FeedQuery, feedQuery, newsList, type NewsQuery, newsQuery } from './news.dto.js';
import { NewsService } from './news.service.js';

@ApiTags('Neues')
@Controller()
export class NewsController {
  constructor(
    private readonly news: NewsService,
    private readonly feeds: FeedService,
  ) {}

  @Get('news')
  @Open()
  @ApiOperation({ summary: 'What is new for the public in the Land or a part of it, the newest first' })
  @ApiOkResponse({ standardSchema: newsList })
  listNews(@Query({ schema: newsQuery }) query: NewsQuery) {
    return this.news.list(query);
  }

  @Get('feeds')
  @Open()
  @ApiOperation({ summary: 'The same as an Atom feed' })
  @ApiProduces('application/atom+xml')
  @ApiOkResponse({ schema: { type: 'string' } })
  getFeed(
    @Query({ schema: feedQuery }) query: FeedQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.feeds.feed(query, request, reply);
  }
}
