import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import { Open } from '../platform/open.js';
import { rowKey } from './advice-request.dto.js';
import {
  contactFormDto,
  contactReceivedDto,
  type ContactRequestBody,
  contactRequestBody,
  contactRequestDto,
  contactRequestList,
  type ContactRequestQuery,
  contactRequestQuery,
} from './contact-request.dto.js';
import { ContactRequestService } from './contact-request.service.js';

@ApiTags('Kontakt')
@Controller()
export class ContactRequestController {
  constructor(private readonly service: ContactRequestService) {}

  @Get('contact-form')
  @Open()
  @ApiOperation({ summary: 'What the public contact form needs; sets no cookie' })
  @ApiOkResponse({ standardSchema: contactFormDto })
  getContactForm(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.service.form(reply);
  }

  @Post('contact-requests')
  @Open()
  @ApiOperation({ summary: 'A company or a citizen writes to the advisors' })
  @ApiCreatedResponse({ standardSchema: contactReceivedDto })
  sendContactRequest(
    @Body({ schema: contactRequestBody }) body: ContactRequestBody,
    @Req() request: FastifyRequest,
  ) {
    return this.service.receive(body, request);
  }

  @Get('contact-requests')
  @Right('advice.edit')
  @ApiOperation({ summary: 'What the public wrote; open ones by age' })
  @ApiOkResponse({ standardSchema: contactRequestList })
  listContactRequests(@Query({ schema: contactRequestQuery }) query: ContactRequestQuery) {
    return this.service.list(query);
  }

  @Post('contact-requests/:id/answer')
  @HttpCode(200)
  @Right('advice.edit')
  @ApiOperation({ summary: 'Notes that it was answered, by mail or by phone' })
  @ApiOkResponse({ standardSchema: contactRequestDto })
  answerContactRequest(@Param('id', { schema: rowKey }) id: number, @Req() request: FastifyRequest) {
    return this.service.answer(actorOf(request), id);
  }
}
