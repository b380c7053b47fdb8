import { Controller, Get, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../platform/open.js';
import { type ProjectDownloadQuery, projectDownloadQuery } from '../project/public/project.dto.js';
import { ProjectDownloadService } from './project-download.service.js';

@ApiTags('Offene Daten')
@Controller()
export class ProjectDownloadController {
  constructor(private readonly downloads: ProjectDownloadService) {}

  @Get('projects/download')
  @Open()
  @ApiOperation({
    summary:
      'Exactly the published projects of the filter as a file; its name carries the filter and both dates',
  })
  @ApiProduces(
    'text/csv',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/geo+json',
    'application/geopackage+sqlite3',
  )
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  downloadProjects(
    @Query({ schema: projectDownloadQuery }) query: ProjectDownloadQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.downloads.download(query, reply);
  }
}
