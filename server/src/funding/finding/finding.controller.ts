import { Body, Controller, Headers, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../../project/public/project.dto.js';
import { partNumber } from '../../project/record/record.dto.js';
import {
  type DecisionBody,
  decisionBody,
  type RevocationBody,
  revocationBody,
} from '../../project/lifecycle/override.dto.js';
import { type OverrideBody, overrideBody } from './finding.dto.js';
import { fundingCaseDto } from '../case/funding-case.dto.js';
import { FindingService } from './finding.service.js';
import { IfMatch } from '../../platform/if-match.js';

@ApiTags('Förderfälle')
@Controller('funding-cases')
export class FindingController {
  constructor(private readonly service: FindingService) {}

  @Post(':id/overrides')
  @Right('case.check')
  @IfMatch()
  @ApiOperation({
    summary: 'Asks a lead to let a finding, or a requirement of a step, pass, with the reason',
  })
  @ApiCreatedResponse({ standardSchema: fundingCaseDto })
  askOverride(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: overrideBody }) body: OverrideBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.ask(actorOf(request), id, body, ifMatch, reply);
  }

  @Post(':id/overrides/:number/decision')
  @HttpCode(200)
  @Right('case.override')
  @IfMatch()
  @ApiOperation({ summary: 'A lead approves or refuses; never the one who asked' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  decideOverride(
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
  @IfMatch()
  @ApiOperation({ summary: 'Who asked for an override takes the request back' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  withdrawOverride(
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
  @IfMatch()
  @ApiOperation({ summary: 'A lead revokes what is approved, as long as no step rests on it' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  revokeOverride(
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
