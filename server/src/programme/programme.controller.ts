import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../platform/open.js';
import {
  programmeDetailDto,
  programmeKey,
  programmeList,
  type ProgrammeQuery,
  programmeQuery,
} from './programme.dto.js';
import { ProgrammeService } from './programme.service.js';

@ApiTags('Förderprogramme')
@Controller()
export class ProgrammeController {
  constructor(private readonly programmes: ProgrammeService) {}

  @Get('programmes')
  @Open()
  @ApiOperation({ summary: 'Funding programmes of Bund and Land with the versions of their guidelines' })
  @ApiOkResponse({ standardSchema: programmeList })
  listProgrammes(@Query({ schema: programmeQuery }) query: ProgrammeQuery) {
    return this.programmes.list(query);
  }

  @Get('programmes/:id')
  @Open()
  @ApiOperation({
    summary: 'One programme: every version and call with its parameters, each with source and trust',
  })
  @ApiOkResponse({ standardSchema: programmeDetailDto })
  getProgramme(
    @Param('id', { schema: programmeKey }) id: string,
    @Query({ schema: programmeQuery }) query: ProgrammeQuery,
  ) {
    return this.programmes.get(id, query);
  }
}
