import { Body, Controller, Headers, HttpCode, Param, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { projectKey } from '../../project/public/project.dto.js';
import { partNumber } from '../../project/record/record.dto.js';
import { fundingCaseDto } from './funding-case.dto.js';
import {
  type CaseStepBody,
  caseStepBody,
  type ChangeRequestBody,
  changeRequestBody,
  funderKey,
  type PayoutBody,
  payoutBody,
  type PlanBody,
  planBody,
  type ProofBody,
  proofBody,
} from './track.dto.js';
import type { Funder } from '../words.js';
import { PaymentService } from './payment.service.js';
import { IfMatch } from '../../platform/if-match.js';

@ApiTags('Förderfälle')
@Controller('funding-cases')
export class PaymentController {
  constructor(private readonly service: PaymentService) {}

  @Post(':id/tracks/:funder/payout-requests')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'A further payout request, as a draft' })
  @ApiCreatedResponse({ standardSchema: fundingCaseDto })
  addPayout(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: payoutBody }) body: PayoutBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.savePayout(actorOf(request), id, funder, null, body, ifMatch, reply);
  }

  @Put(':id/tracks/:funder/payout-requests/:number')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'Amount and period of a payout request that is a draft or queried' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  savePayout(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: payoutBody }) body: PayoutBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.savePayout(actorOf(request), id, funder, number, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/payout-requests/:number/status')
  @HttpCode(200)
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'The one way to another status of a payout request' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  changePayoutStatus(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: caseStepBody }) body: CaseStepBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.changeStatus(
      actorOf(request),
      'payout',
      { id, funder, number },
      body,
      ifMatch,
      reply,
    );
  }

  @Put(':id/tracks/:funder/drawdown-plan')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'What is to be drawn in which budget year' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  savePlan(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: planBody }) body: PlanBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.savePlan(actorOf(request), id, funder, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/proofs')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'A further proof, as a draft' })
  @ApiCreatedResponse({ standardSchema: fundingCaseDto })
  addProof(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: proofBody }) body: ProofBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveProof(actorOf(request), id, funder, null, body, ifMatch, reply);
  }

  @Put(':id/tracks/:funder/proofs/:number')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'A proof that is a draft or queried' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveProof(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: proofBody }) body: ProofBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveProof(actorOf(request), id, funder, number, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/proofs/:number/status')
  @HttpCode(200)
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'The one way to another status of a proof' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  changeProofStatus(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: caseStepBody }) body: CaseStepBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.changeStatus(actorOf(request), 'proof', { id, funder, number }, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/change-requests')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'A further change request, as a draft' })
  @ApiCreatedResponse({ standardSchema: fundingCaseDto })
  addChangeRequest(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Body({ schema: changeRequestBody }) body: ChangeRequestBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveChangeRequest(actorOf(request), id, funder, null, body, ifMatch, reply);
  }

  @Put(':id/tracks/:funder/change-requests/:number')
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'A change request that is a draft' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  saveChangeRequest(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: changeRequestBody }) body: ChangeRequestBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.saveChangeRequest(actorOf(request), id, funder, number, body, ifMatch, reply);
  }

  @Post(':id/tracks/:funder/change-requests/:number/status')
  @HttpCode(200)
  @Right('case.edit')
  @IfMatch()
  @ApiOperation({ summary: 'The one way to another status of a change request' })
  @ApiOkResponse({ standardSchema: fundingCaseDto })
  changeRequestStatus(
    @Param('id', { schema: projectKey }) id: number,
    @Param('funder', { schema: funderKey }) funder: Funder,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: caseStepBody }) body: CaseStepBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.changeStatus(
      actorOf(request),
      'change_request',
      { id, funder, number },
      body,
      ifMatch,
      reply,
    );
  }
}
