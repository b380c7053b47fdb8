import { Body, Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../public/project.dto.js';
import {
  type NarrowingBody,
  narrowingBody,
  type PublicationBody,
  publicationBody,
  type PublicationDecisionBody,
  publicationDecisionBody,
  type StatusBody,
  statusBody,
} from '../record/record-body.dto.js';
import { partNumber, recordDto } from '../record/record.dto.js';
import { StatusService } from './status.service.js';
import { NeedsVersion } from './needs-version.js';

@ApiTags('Vorhaben')
@Controller('project-records')
export class StatusController {
  constructor(private readonly states: StatusService) {}

  @Post(':id/status')
  @HttpCode(200)
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({
    summary: 'The one way to another status. 409 with `unmet`: what is missing and nobody has let pass',
  })
  @ApiOkResponse({ standardSchema: recordDto })
  changeStatus(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: statusBody }) body: StatusBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.states.change(actorOf(request), id, body, ifMatch, reply);
  }

  @Post(':id/publication-requests')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({
    summary:
      'Asks that a project be published, no longer be published, or show its addresses: a second person decides',
  })
  @ApiCreatedResponse({ standardSchema: recordDto })
  requestPublication(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: publicationBody }) body: PublicationBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.states.requestPublication(actorOf(request), id, body, ifMatch, reply);
  }

  @Post(':id/publication-requests/:number/decision')
  @HttpCode(200)
  @Right('project.decide')
  @NeedsVersion()
  @ApiOperation({
    summary:
      'The second person approves or refuses; the first may withdraw. 409: it is the same person, or already decided',
  })
  @ApiOkResponse({ standardSchema: recordDto })
  decidePublication(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: publicationDecisionBody }) body: PublicationDecisionBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.states.decidePublication(actorOf(request), id, number, body, ifMatch, reply);
  }

  @Post(':id/address-display')
  @HttpCode(200)
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Back to counts: addresses are no longer shown one by one, at once and without a second person',
  })
  @ApiOkResponse({ standardSchema: recordDto })
  narrowAddressDisplay(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: narrowingBody }) body: NarrowingBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.states.narrowAddresses(actorOf(request), id, body, ifMatch, reply);
  }
}
