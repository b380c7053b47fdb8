import { Controller, Get, Param, Query, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../../platform/open.js';
import { documentKey } from '../../municipality/document.dto.js';
import {
  projectAreaDto,
  projectChoices,
  projectDetailDto,
  type ProjectDetailQuery,
  projectDetailQuery,
  projectKey,
  projectList,
  type ProjectQuery,
  projectQuery,
} from './project.dto.js';
import { ProjectService } from './project.service.js';

@ApiTags('Projekte')
@Controller('projects')
export class ProjectController {
  constructor(private readonly projects: ProjectService) {}

  @Get('')
  @Open()
  @ApiOperation({ summary: 'Published projects of the filter, with their number on all pages' })
  @ApiOkResponse({ standardSchema: projectList })
  listProjects(@Query({ schema: projectQuery }) query: ProjectQuery) {
    return this.projects.list(query);
  }

  @Get('choices')
  @Open()
  @ApiOperation({ summary: 'What can be chosen in the filter, with the number of published projects each' })
  @ApiOkResponse({ standardSchema: projectChoices })
  getProjectChoices(@Query({ schema: projectDetailQuery }) query: ProjectDetailQuery) {
    return this.projects.choices(query);
  }

  @Get(':id')
  @Open()
  @ApiOperation({ summary: 'One published project' })
  @ApiOkResponse({ standardSchema: projectDetailDto })
  getProject(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: projectDetailQuery }) query: ProjectDetailQuery,
  ) {
    return this.projects.get(id, query);
  }

  @Get(':id/area')
  @Open()
  @ApiOperation({ summary: 'Area of a published project and of its lots as GeoJSON (CRS84)' })
  @ApiOkResponse({ standardSchema: projectAreaDto })
  getProjectArea(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: projectDetailQuery }) query: ProjectDetailQuery,
  ) {
    return this.projects.area(id, query);
  }

  @Get(':id/documents/:document')
  @Open()
  @ApiOperation({ summary: 'A public document of a published project, byte for byte' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getProjectDocument(
    @Param('id', { schema: projectKey }) id: number,
    @Param('document', { schema: documentKey }) document: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.projects.document(id, document, reply);
  }
}
