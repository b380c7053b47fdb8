import { Controller, Get, Query, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { noQuery } from '../../platform/query.js';
import { workListDto } from './work-list.dto.js';
import { WorkListService } from './work-list.service.js';

@ApiTags('Vorhaben')
@Controller('work-list')
export class WorkListController {
  constructor(private readonly workLists: WorkListService) {}

  @Get('')
  @Right('project.read')
  @ApiOperation({
    summary:
      'The start page of officers: tasks, projects by need of care, what others did since the last visit',
  })
  @ApiOkResponse({ standardSchema: workListDto })
  getWorkList(@Query({ schema: noQuery }) _query: object, @Req() request: FastifyRequest) {
    return this.workLists.get(actorOf(request));
  }
}
