import { Body, Controller, Get, HttpCode, Post, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import {
  finderDto,
  type FinderQuery,
  finderQuery,
  type ForecastBody,
  forecastBody,
  forecastDto,
} from './forecast.dto.js';
import { ForecastService } from './forecast.service.js';

@ApiTags('Förderung')
@Controller()
export class ForecastController {
  constructor(private readonly service: ForecastService) {}

  @Post('forecasts')
  @HttpCode(200)
  @Right('case.read')
  @ApiOperation({
    summary: 'Score and shares for a case or a what-if, with every step; an indication, never a decision',
  })
  @ApiOkResponse({ standardSchema: forecastDto })
  forecast(@Body({ schema: forecastBody }) body: ForecastBody, @Req() request: FastifyRequest) {
    return this.service.forecast(actorOf(request), body);
  }

  @Get('programme-finder')
  @Right('case.read')
  @ApiOperation({ summary: 'Which programmes fit a Gemeinde, a Kreis or a drawn area, which not and why' })
  @ApiOkResponse({ standardSchema: finderDto })
  findProgrammes(@Query({ schema: finderQuery }) query: FinderQuery, @Req() request: FastifyRequest) {
    return this.service.find(actorOf(request), query);
  }
}
