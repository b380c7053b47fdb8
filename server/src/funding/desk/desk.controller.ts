import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
  type StreamableFile,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import {
  type AbsenceBody,
  absenceBody,
  type AssignmentBody,
  assignmentBody,
  assignmentDto,
  type DeskFileQuery,
  deskFileQuery,
  deskList,
  type DeskQuery,
  deskQuery,
  deskSidebarDto,
  type SavedSearchBody,
  savedSearchBody,
  searchKey,
} from './desk.dto.js';
import { AssignmentService } from './assignment.service.js';
import { DeskFileService } from './desk-file.service.js';
import { DeskService } from './desk.service.js';

@ApiTags('Arbeitsplatz')
@Controller()
export class DeskController {
  constructor(
    private readonly service: DeskService,
    private readonly files: DeskFileService,
    private readonly assignments: AssignmentService,
  ) {}

  @Get('funding-cases')
  @Right('case.read')
  @ApiOperation({ summary: 'Cases in the own scope by urgency and age; `q` is a search in words' })
  @ApiOkResponse({ standardSchema: deskList })
  listCases(@Query({ schema: deskQuery }) query: DeskQuery, @Req() request: FastifyRequest) {
    return this.service.list(actorOf(request), query);
  }

  @Get('desk')
  @Right('case.read')
  @ApiOperation({ summary: 'My work, searches that are kept, absences' })
  @ApiOkResponse({ standardSchema: deskSidebarDto })
  getDesk(@Req() request: FastifyRequest) {
    return this.service.sidebar(actorOf(request));
  }

  @Get('desk/file')
  @Right('case.read')
  @ApiOperation({ summary: 'Every case that a search finds, as CSV, with search and dates in it' })
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getDeskFile(
    @Query({ schema: deskFileQuery }) query: DeskFileQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.files.download(actorOf(request), query, reply);
  }

  @Post('desk/assignments')
  @HttpCode(200)
  @Right('case.check')
  @ApiOperation({ summary: 'Assigns several cases, each for itself; says which were not, and why' })
  @ApiOkResponse({ standardSchema: assignmentDto })
  assignCases(@Body({ schema: assignmentBody }) body: AssignmentBody, @Req() request: FastifyRequest) {
    return this.assignments.assign(actorOf(request), body);
  }

  @Post('desk/searches')
  @Right('case.read')
  @ApiOperation({ summary: 'Keeps a search; one of the same name is replaced' })
  @ApiCreatedResponse({ standardSchema: deskSidebarDto })
  saveSearch(@Body({ schema: savedSearchBody }) body: SavedSearchBody, @Req() request: FastifyRequest) {
    return this.service.saveSearch(actorOf(request), body);
  }

  @Delete('desk/searches/:search')
  @HttpCode(200)
  @Right('case.read')
  @ApiOperation({ summary: 'Drops an own search' })
  @ApiOkResponse({ standardSchema: deskSidebarDto })
  dropSearch(@Param('search', { schema: searchKey }) search: number, @Req() request: FastifyRequest) {
    return this.service.dropSearch(actorOf(request), search);
  }

  @Put('desk/absence')
  @Right('case.check')
  @ApiOperation({ summary: 'When I am away, and who stands in' })
  @ApiOkResponse({ standardSchema: deskSidebarDto })
  saveAbsence(@Body({ schema: absenceBody }) body: AbsenceBody, @Req() request: FastifyRequest) {
    return this.service.saveAbsence(actorOf(request), body);
  }
}
