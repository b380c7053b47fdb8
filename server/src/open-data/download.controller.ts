import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Open } from '../platform/open.js';
import { type CoverageDownloadQuery, coverageDownloadQuery } from './download.dto.js';
import { DownloadService } from './download.service.js';

@ApiTags('Offene Daten')
@Controller()
export class DownloadController {
  constructor(private readonly downloads: DownloadService) {}

  @Get('coverage-shares/download')
  @Open()
  @ApiOperation({ summary: 'The list of shares as a file, with every row of the filter' })
  @ApiProduces(
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/geo+json',
  )
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  downloadCoverageShares(
    @Query({ schema: coverageDownloadQuery }) query: CoverageDownloadQuery,
  ): Promise<StreamableFile> {
    return this.downloads.coverageShares(query);
  }
}
