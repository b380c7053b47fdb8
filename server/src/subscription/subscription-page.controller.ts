import { Controller, Param, Post, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Open } from '../platform/open.js';
import { TakesForm } from '../platform/request-body.js';
import { subscriptionToken } from './subscription.dto.js';
import { SubscriptionPageService } from './subscription-page.service.js';

/** The forms of the pages: no part of the API, their answers are pages. */
@ApiExcludeController()
@Controller()
export class SubscriptionPageController {
  constructor(private readonly service: SubscriptionPageService) {}

  @Post('abo')
  @Open()
  @TakesForm()
  receiveSubscriptionForm(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    return this.service.ask(request, reply);
  }

  /** A mail program may send its one click as a form of either kind. */
  @Post('abo/:token')
  @Open()
  @RouteConfig({ takesForm: true, takesFile: true })
  followSubscriptionLink(
    @Param('token', { schema: subscriptionToken }) token: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ) {
    return this.service.follow(token, request, reply);
  }
}
