import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { IfMatch } from '../../platform/if-match.js';
import { Open } from '../../platform/open.js';
import { projectKey } from '../../project/public/project.dto.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import {
  calendarFeedDto,
  calendarToken,
  deadlineList,
  type DeadlineQuery,
  deadlineQuery,
  type OwnDeadlinesBody,
  ownDeadlinesBody,
} from './deadline.dto.js';
import { fundingCaseDto } from '../case/funding-case.dto.js';
import { DeadlineService } from './deadline.service.js';

@ApiTags('Fristen')
@Controller()
export class DeadlineController {
  constructor(
    private readonly service: DeadlineService,
    private readonly feeds: CalendarFeedService,
  ) {}

  @Get('deadlines')
  @Right('case.read')
  @ApiOperation({ summary: 'Deadlines of all cases in the own scope by urgency' })
  @ApiOkResponse({ standardSchema: deadlineList })
  listDeadlines(@Query({ schema: deadlineQuery }) query: DeadlineQuery, @Req() request: FastifyRequest) {
    return this.service.list(actorOf(request), query);
  }

  @Put('funding-cases/:id/own-deadlines')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Deadlines that one has set oneself' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveOwnDeadlines(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: ownDeadlinesBody }) body: OwnDeadlinesBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveOwn(actorOf(request), id, body, ifMatch, reply);
  }

  @Get('calendar-feed')
  @Right('case.read')
  @ApiOperation({ summary: 'Whether there is a calendar feed of the own deadlines' })
  @ApiOkResponse({ standardSchema: calendarFeedDto })
  getCalendarFeed(@Req() request: FastifyRequest) {
    return this.feeds.feed(actorOf(request));
  }

  @Post('calendar-feed')
  @HttpCode(200)
  @Right('case.read')
  @ApiOperation({ summary: 'A new address of the feed, shown once; the old one ends' })
  @ApiOkResponse({ standardSchema: calendarFeedDto })
  renewCalendarFeed(@Req() request: FastifyRequest) {
    return this.feeds.renew(actorOf(request));
  }

  @Delete('calendar-feed')
  @HttpCode(204)
  @Right('case.read')
  @ApiOperation({ summary: 'Ends the feed' })
  @ApiNoContentResponse()
  endCalendarFeed(@Req() request: FastifyRequest) {
    return this.feeds.end(actorOf(request));
  }

  @Get('calendar-feeds/:token')
  @Open()
  @ApiOperation({
    summary: 'iCalendar (RFC 5545) of the deadlines of whom the token belongs to; 404 without one',
  })
  @ApiProduces('text/calendar')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getCalendar(
    @Param('token', { schema: calendarToken }) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.feeds.calendar(token, reply);
  }
}
