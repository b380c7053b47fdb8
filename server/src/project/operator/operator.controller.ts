import { Body, Controller, Get, Headers, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import {
  type OperatorBody,
  operatorBody,
  operatorDto,
  operatorKey,
  operatorList,
  type OperatorMergeBody,
  operatorMergeBody,
  type OperatorQuery,
  operatorQuery,
} from './operator.dto.js';
import { OperatorService } from './operator.service.js';

@ApiTags('Netzbetreiber')
@Controller('operators')
export class OperatorController {
  constructor(private readonly operators: OperatorService) {}

  @Get('')
  @Right('operator.read')
  @ApiOperation({ summary: 'The register of operators, with every spelling' })
  @ApiOkResponse({ standardSchema: operatorList })
  listOperators(@Query({ schema: operatorQuery }) query: OperatorQuery, @Req() request: FastifyRequest) {
    return this.operators.list(actorOf(request), query);
  }

  @Post('')
  @Right('operator.add')
  @ApiOperation({
    summary: 'A further operator. 409 with the existing ones when the name is another spelling of theirs',
  })
  @ApiCreatedResponse({ standardSchema: operatorDto })
  addOperator(@Body({ schema: operatorBody }) body: OperatorBody, @Req() request: FastifyRequest) {
    return this.operators.add(actorOf(request), body);
  }

  @Post(':id/merge')
  @HttpCode(200)
  @Right('operator.merge')
  @ApiHeader({
    name: 'If-Match',
    required: false,
    description:
      'etag of the entry that goes, as it was shown; 428 without, 412 with both where one is another by now',
  })
  @ApiOperation({ summary: 'Two entries are one firm: lots and spellings go to the other' })
  @ApiOkResponse({ standardSchema: operatorDto })
  mergeOperators(
    @Param('id', { schema: operatorKey }) id: number,
    @Body({ schema: operatorMergeBody }) body: OperatorMergeBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ) {
    return this.operators.merge(actorOf(request), id, body, ifMatch);
  }
}
