import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { readsNames } from '../account/actor.js';
import { Open } from '../platform/open.js';
import {
  versionDiffDto,
  type VersionDiffQuery,
  versionDiffQuery,
  versionList,
  type VersionQuery,
  versionQuery,
} from '../platform/version.dto.js';
import { municipalityKey } from '../municipality/municipality.dto.js';
import {
  coverageAnswer,
  coverageProfile,
  type CoverageProfileQuery,
  coverageProfileQuery,
  type CoverageQuery,
  coverageQuery,
  coverageShareList,
  type CoverageShareQuery,
  coverageShareQuery,
  coverageTrend,
  type CoverageTrendQuery,
  coverageTrendQuery,
  editionKey,
  editionList,
  type EditionQuery,
  editionQuery,
  stateKey,
} from './coverage.dto.js';
import { CoverageProfileService } from './coverage-profile.service.js';
import { CoverageService } from './coverage.service.js';
import { CoverageShareService } from './coverage-share.service.js';
import { EditionHistoryService } from './edition-history.service.js';
import { EditionService } from './edition.service.js';

@ApiTags('Versorgung')
@Controller()
export class CoverageController {
  constructor(
    private readonly editions: EditionService,
    private readonly history: EditionHistoryService,
    private readonly coverage: CoverageService,
    private readonly shares: CoverageShareService,
    private readonly profiles: CoverageProfileService,
  ) {}

  @Get('coverage-editions')
  @Open()
  @ApiOperation({ summary: 'Published and demo editions, the newest reference date first' })
  @ApiOkResponse({ standardSchema: editionList })
  listCoverageEditions(@Query({ schema: editionQuery }) query: EditionQuery) {
    return this.editions.list(query);
  }

  @Get('coverage-editions/:id/versions')
  @Open()
  @ApiOperation({ summary: 'When an edition was read, came into force and was replaced; the newest first' })
  @ApiOkResponse({ standardSchema: versionList })
  listEditionVersions(
    @Param('id', { schema: editionKey }) id: string,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.history.list(id, query, readsNames(request));
  }

  @Get('coverage-editions/:id/versions/diff')
  @Open()
  @ApiOperation({ summary: 'What differs between two versions of an edition' })
  @ApiOkResponse({ standardSchema: versionDiffDto })
  diffEditionVersions(
    @Param('id', { schema: editionKey }) id: string,
    @Query({ schema: versionDiffQuery }) query: VersionDiffQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.history.diff(id, query, readsNames(request));
  }

  @Get('coverage')
  @Open()
  @ApiOperation({ summary: 'One share: of Germany, a Land, a Kreis or a Gemeinde' })
  @ApiOkResponse({ standardSchema: coverageAnswer })
  getCoverage(@Query({ schema: coverageQuery }) query: CoverageQuery) {
    return this.coverage.get(query);
  }

  @Get('coverage-shares')
  @Open()
  @ApiOperation({ summary: 'One share for each Gemeinde or Kreis of today, with the counts of its bands' })
  @ApiOkResponse({ standardSchema: coverageShareList })
  listCoverageShares(@Query({ schema: coverageShareQuery }) query: CoverageShareQuery) {
    return this.shares.list(query);
  }

  @Get('municipalities/:ags/coverage')
  @Open()
  @ApiOperation({ summary: 'All shares of a Gemeinde, beside those of its Kreis and Land' })
  @ApiOkResponse({ standardSchema: coverageProfile })
  getCoverageProfile(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: coverageProfileQuery }) query: CoverageProfileQuery,
  ) {
    return this.profiles.ofMunicipality(ags, query);
  }

  @Get('municipalities/:ags/coverage-trend')
  @Open()
  @ApiOperation({
    summary: 'One technology of a Gemeinde over the reference dates, with the breaks of the series',
  })
  @ApiOkResponse({ standardSchema: coverageTrend })
  getCoverageTrend(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: coverageTrendQuery }) query: CoverageTrendQuery,
  ) {
    return this.profiles.trendOfMunicipality(ags, query);
  }

  @Get('districts/:ags/coverage')
  @Open()
  @ApiOperation({ summary: 'All shares of a Kreis, beside those of its Land' })
  @ApiOkResponse({ standardSchema: coverageProfile })
  getDistrictCoverage(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: coverageProfileQuery }) query: CoverageProfileQuery,
  ) {
    return this.profiles.ofDistrict(ags, query);
  }

  @Get('districts/:ags/coverage-trend')
  @Open()
  @ApiOperation({
    summary: 'One technology of a Kreis over the reference dates, with the breaks of the series',
  })
  @ApiOkResponse({ standardSchema: coverageTrend })
  getDistrictCoverageTrend(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: coverageTrendQuery }) query: CoverageTrendQuery,
  ) {
    return this.profiles.trendOfDistrict(ags, query);
  }

  @Get('states/:key/coverage')
  @Open()
  @ApiOperation({ summary: 'All shares of a Land' })
  @ApiOkResponse({ standardSchema: coverageProfile })
  getStateCoverage(
    @Param('key', { schema: stateKey }) key: string,
    @Query({ schema: coverageProfileQuery }) query: CoverageProfileQuery,
  ) {
    return this.profiles.ofState(key, query);
  }

  @Get('states/:key/coverage-trend')
  @Open()
  @ApiOperation({
    summary: 'One technology of a Land over the reference dates, with the breaks of the series',
  })
  @ApiOkResponse({ standardSchema: coverageTrend })
  getStateCoverageTrend(
    @Param('key', { schema: stateKey }) key: string,
    @Query({ schema: coverageTrendQuery }) query: CoverageTrendQuery,
  ) {
    return this.profiles.trendOfState(key, query);
  }
}
