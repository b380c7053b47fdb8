import { Body, Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../public/project.dto.js';
import { partNumber, recordDto } from '../record/record.dto.js';
import { NeedsVersion } from './needs-version.js';
import {
  type DecisionBody,
  decisionBody,
  type RevocationBody,
  revocationBody,
  type StepOverrideBody,
  stepOverrideBody,
} from './override.dto.js';
import { StepOverrideService } from './step-override.service.js';

@ApiTags('Vorhaben')
@Controller('project-records')
export class StepOverrideController {
  constructor(private readonly service: StepOverrideService) {}

  @Post(':id/overrides')
  @Right('case.check')
  @NeedsVersion()
  @ApiOperation({ summary: 'Asks a lead to let a requirement of a step pass, with the reason' })
  @ApiCreatedResponse({ standardSchema: recordDto })
  askStepOverride(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: stepOverrideBody }) body: StepOverrideBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.ask(actorOf(request), id, body, ifMatch, reply);
  }

  @Post(':id/overrides/:number/decision')
  @HttpCode(200)
  @Right('case.override')
  @NeedsVersion()
  @ApiOperation({ summary: 'A lead lets the requirement pass or refuses; never the one who asked' })
  @ApiOkResponse({ standardSchema: recordDto })
  decideStepOverride(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: decisionBody }) body: DecisionBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.decide(actorOf(request), id, number, body, ifMatch, reply);
  }

  @Post(':id/overrides/:number/withdrawal')
  @HttpCode(200)
  @Right('case.check')
  @NeedsVersion()
  @ApiOperation({ summary: 'Who asked that a requirement of a step be let pass takes the request back' })
  @ApiOkResponse({ standardSchema: recordDto })
  withdrawStepOverride(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.withdraw(actorOf(request), id, number, ifMatch, reply);
  }

  @Post(':id/overrides/:number/revocation')
  @HttpCode(200)
  @Right('case.override')
  @NeedsVersion()
  @ApiOperation({ summary: 'A lead revokes an exception that is approved and that no step rests on' })
  @ApiOkResponse({ standardSchema: recordDto })
  revokeStepOverride(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: revocationBody }) body: RevocationBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.revoke(actorOf(request), id, number, body, ifMatch, reply);
  }
}
