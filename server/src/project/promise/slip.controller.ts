import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../../platform/open.js';
import { type SlipQuery, slipQuery, slipStatistics } from './promise.dto.js';
import { SlipService } from './slip.service.js';

@ApiTags('Projekte')
@Controller('project-slips')
export class SlipController {
  constructor(private readonly slips: SlipService) {}

  @Get('')
  @Open()
  @ApiOperation({
    summary: 'How far promised dates of published projects have slipped, by Kreis, operator or programme',
  })
  @ApiOkResponse({ standardSchema: slipStatistics })
  getSlipStatistics(@Query({ schema: slipQuery }) query: SlipQuery) {
    return this.slips.statistics(query);
  }
}
