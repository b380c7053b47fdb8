import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../platform/open.js';
import type { NewsScope } from './news.dto.js';
import {
  subscriptionDto,
  subscriptionFormDto,
  subscriptionFormQuery,
  subscriptionToken,
} from './subscription.dto.js';
import { SubscriptionService } from './subscription.service.js';

@ApiTags('Neues')
@Controller()
export class SubscriptionController {
  constructor(private readonly subscriptions: SubscriptionService) {}

  @Get('subscription-form')
  @Open()
  @ApiOperation({ summary: 'What the form for news by mail needs; sets no cookie' })
  @ApiOkResponse({ standardSchema: subscriptionFormDto })
  getSubscriptionForm(
    @Query({ schema: subscriptionFormQuery }) query: NewsScope,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.subscriptions.form(query, reply);
  }

  @Get('subscriptions/:token')
  @Open()
  @ApiOperation({ summary: 'What a link in a mail is about; follows it not' })
  @ApiOkResponse({ standardSchema: subscriptionDto })
  getSubscription(
    @Param('token', { schema: subscriptionToken }) token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.subscriptions.get(token, reply);
  }
}
