import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../../project/public/project.dto.js';
import {
  caseChangesDto,
  type CaseChangesQuery,
  caseChangesQuery,
  type MessageBody,
  messageBody,
  messageDto,
  messageList,
  type MessageQuery,
  messageQuery,
  reviewDto,
  type ReviewEndBody,
  reviewEndBody,
  sectionKey,
  type SectionReviewBody,
  sectionReviewBody,
  type SubmissionBody,
  submissionBody,
  visitDto,
} from './review.dto.js';
import type { Section } from '../words.js';
import { ReviewService } from './review.service.js';
import { IfMatch } from '../../platform/if-match.js';

@ApiTags('Prüfung')
@Controller('funding-cases')
export class ReviewController {
  constructor(private readonly service: ReviewService) {}

  @Get(':id/review')
  @Right('case.read')
  @ApiOperation({ summary: 'Where the review stands, section by section, with the checklist of the phase' })
  @ApiOkResponse({ standardSchema: reviewDto })
  getReview(
    @Param('id', { schema: projectKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.get(actorOf(request), id, reply);
  }

  @Post(':id/submissions')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Submits the case to the advisors for review' })
  @ApiCreatedResponse({ standardSchema: reviewDto })
  submitCase(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: submissionBody }) body: SubmissionBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.submit(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/review/:section')
  @Right('case.check')
  @IfMatch()
  @ApiOperation({ summary: 'Accepts a section, or asks for a change with the reason' })
  @ApiOkResponse({ standardSchema: reviewDto })
  reviewSection(
    @Param('id', { schema: projectKey }) id: number,
    @Param('section', { schema: sectionKey }) section: Section,
    @Body({ schema: sectionReviewBody }) body: SectionReviewBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.reviewSection(actorOf(request), id, section, body, ifMatch, reply);
  }

  @Post(':id/review')
  @HttpCode(200)
  @Right('case.check')
  @IfMatch()
  @ApiOperation({ summary: 'Returns the case to the Kommune, or closes the review' })
  @ApiOkResponse({ standardSchema: reviewDto })
  endReview(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: reviewEndBody }) body: ReviewEndBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.end(actorOf(request), id, body, ifMatch, reply);
  }

  @Get(':id/changes')
  @Right('case.read')
  @ApiOperation({
    summary:
      'What changed since my last visit, the last submission or a moment, up to now or to another one: fields, area, documents, addresses',
  })
  @ApiOkResponse({ standardSchema: caseChangesDto })
  getCaseChanges(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: caseChangesQuery }) query: CaseChangesQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.changes(actorOf(request), id, query);
  }

  @Get(':id/messages')
  @Right('case.read')
  @ApiOperation({
    summary: 'Conversation in the case, the newest first; internal ones for advisors, leads and audit',
  })
  @ApiOkResponse({ standardSchema: messageList })
  listMessages(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: messageQuery }) query: MessageQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.messages(actorOf(request), id, query);
  }

  @Post(':id/messages')
  @Right('case.edit')
  @ApiOperation({ summary: 'A message to the other side, with mail, or an internal note' })
  @ApiCreatedResponse({ standardSchema: messageDto })
  addMessage(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: messageBody }) body: MessageBody,
    @Req() request: FastifyRequest,
  ) {
    return this.service.addMessage(actorOf(request), id, body);
  }

  @Post(':id/visits')
  @HttpCode(200)
  @Right('case.read')
  @ApiOperation({ summary: 'I have the case open; answers who else has' })
  @ApiOkResponse({ standardSchema: visitDto })
  visitCase(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.service.visit(actorOf(request), id);
  }
}
