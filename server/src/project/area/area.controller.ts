import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { IsQuestion } from '../../platform/rate-limit.js';
import { TakesFile } from '../../platform/request-body.js';
import {
  type AreaBody,
  areaBody,
  type AreaCheckBody,
  areaCheckBody,
  areaCheckDto,
  areaFileDto,
  type AreaFileQuery,
  areaFileQuery,
  type HouseholdsBody,
  householdsBody,
  householdsDto,
  surroundingsDto,
} from './area.dto.js';
import { projectAreaDto, projectKey } from '../public/project.dto.js';
import { recordDto } from '../record/record.dto.js';
import { AreaService } from './area.service.js';
import { NeedsVersion } from '../lifecycle/needs-version.js';

@ApiTags('Gebiete')
@Controller()
export class AreaController {
  constructor(private readonly areas: AreaService) {}

  @Get('project-records/:id/area')
  @Right('project.read')
  @ApiOperation({ summary: 'Area of a project and of its lots as GeoJSON (CRS84), published or not' })
  @ApiOkResponse({ standardSchema: projectAreaDto })
  getRecordArea(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.areas.get(actorOf(request), id);
  }

  @Get('project-records/:id/surroundings')
  @Right('project.read')
  @ApiOperation({
    summary:
      'What an area is drawn along: Gemeinden named and beside, other areas that one may know, own lots',
  })
  @ApiOkResponse({ standardSchema: surroundingsDto })
  getRecordSurroundings(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.areas.surroundings(actorOf(request), id);
  }

  @Put('project-records/:id/area')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({
    summary: 'Stores the area of a project or of a lot. 422 with `faults`: not valid, or lots would overlap',
  })
  @ApiOkResponse({ standardSchema: recordDto })
  saveArea(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: areaBody }) body: AreaBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.areas.save(actorOf(request), id, body, ifMatch, reply);
  }

  @Post('area-files')
  @HttpCode(200)
  @Right('project.edit')
  @TakesFile()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @ApiOperation({
    summary:
      'Reads an area from GeoJSON, a zipped Shapefile or a GeoPackage; stores nothing. 422: why not, and the mend',
  })
  @ApiOkResponse({ standardSchema: areaFileDto })
  readAreaFile(@Query({ schema: areaFileQuery }) query: AreaFileQuery, @Req() request: FastifyRequest) {
    return this.areas.readFile(query, request);
  }

  @Post('area-checks')
  @HttpCode(200)
  @Right('project.edit')
  @IsQuestion()
  @ApiOperation({
    summary:
      'Whether an area is valid, inside the named Gemeinden and apart from other projects; stores nothing',
  })
  @ApiOkResponse({ standardSchema: areaCheckDto })
  checkArea(@Body({ schema: areaCheckBody }) body: AreaCheckBody, @Req() request: FastifyRequest) {
    return this.areas.check(actorOf(request), body);
  }

  @Post('area-households')
  @HttpCode(200)
  @Right('project.read')
  @IsQuestion()
  @ApiOperation({
    summary:
      'Households by speed class and kind of spot in an area: cell centres decide; an indication, not eligibility',
  })
  @ApiOkResponse({ standardSchema: householdsDto })
  countHouseholds(@Body({ schema: householdsBody }) body: HouseholdsBody, @Req() request: FastifyRequest) {
    return this.areas.households(actorOf(request), body);
  }
}
