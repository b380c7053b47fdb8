import { Body, Controller, Get, Headers, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf, readsNames } from '../account/actor.js';
import { Right } from '../account/right.js';
import { IfMatch } from '../platform/if-match.js';
import { Open } from '../platform/open.js';
import {
  versionDiffDto,
  type VersionDiffQuery,
  versionDiffQuery,
  versionList,
  type VersionQuery,
  versionQuery,
} from '../platform/version.dto.js';
import {
  type DistrictQuery,
  districtList,
  districtQuery,
  type MunicipalityBody,
  municipalityBody,
  municipalityDetailDto,
  type MunicipalityDetailQuery,
  municipalityDetailQuery,
  municipalityKey,
  municipalityList,
  type MunicipalityQuery,
  municipalityQuery,
} from './municipality.dto.js';
import { MunicipalityEditService } from './municipality-edit.service.js';
import { MunicipalityHistoryService } from './municipality-history.service.js';
import { MunicipalityService } from './municipality.service.js';

@ApiTags('Gemeinden')
@Controller()
export class MunicipalityController {
  constructor(
    private readonly municipalities: MunicipalityService,
    private readonly edits: MunicipalityEditService,
    private readonly history: MunicipalityHistoryService,
  ) {}

  @Get('municipalities')
  @Open()
  @ApiOperation({ summary: 'Gemeinden of today by name, or the best hits of a search first' })
  @ApiOkResponse({ standardSchema: municipalityList })
  listMunicipalities(@Query({ schema: municipalityQuery }) query: MunicipalityQuery) {
    return this.municipalities.list(query);
  }

  @Get('municipalities/:ags')
  @Open()
  @ApiOperation({
    summary: 'One Gemeinde; any former key leads to the Gemeinde of today. Its ETag is needed to change it',
  })
  @ApiOkResponse({ standardSchema: municipalityDetailDto })
  getMunicipality(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: municipalityDetailQuery }) query: MunicipalityDetailQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.municipalities.get(ags, query, reply);
  }

  @Put('municipalities/:ags')
  @Right('municipality.edit')
  @IfMatch('version that was edited')
  @ApiOperation({ summary: 'What a Kommune says about itself: Sorbian name and website' })
  @ApiOkResponse({ standardSchema: municipalityDetailDto })
  saveMunicipality(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Body({ schema: municipalityBody }) body: MunicipalityBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.edits.save(actorOf(request), ags, body, ifMatch, reply);
  }

  @Get('municipalities/:ags/versions')
  @Open()
  @ApiOperation({
    summary:
      'Who changed a Gemeinde when and why, the newest first; names of persons for those who are signed in',
  })
  @ApiOkResponse({ standardSchema: versionList })
  listMunicipalityVersions(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.history.list(ags, query, readsNames(request));
  }

  @Get('municipalities/:ags/versions/diff')
  @Open()
  @ApiOperation({ summary: 'What differs between two versions of a Gemeinde, with the area in and out' })
  @ApiOkResponse({ standardSchema: versionDiffDto })
  diffMunicipalityVersions(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: versionDiffQuery }) query: VersionDiffQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.history.diff(ags, query, readsNames(request));
  }

  @Get('districts')
  @Open()
  @ApiOperation({ summary: 'Landkreise and Kreisfreie Städte' })
  @ApiOkResponse({ standardSchema: districtList })
  listDistricts(@Query({ schema: districtQuery }) query: DistrictQuery) {
    return this.municipalities.listDistricts(query);
  }
}
