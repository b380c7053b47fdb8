import { Body, Controller, Get, Headers, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import {
  versionDiffDto,
  type VersionDiffQuery,
  versionDiffQuery,
  versionList,
  type VersionQuery,
  versionQuery,
} from '../../platform/version.dto.js';
import { projectKey } from '../public/project.dto.js';
import {
  type ContactsBody,
  contactsBody,
  type LotsBody,
  lotsBody,
  type RecordBody,
  recordBody,
} from './record-body.dto.js';
import { eventList, recordDto, recordList, type RecordQuery, recordQuery } from './record.dto.js';
import { RecordService } from './record.service.js';
import { NeedsVersion } from '../lifecycle/needs-version.js';

@ApiTags('Vorhaben')
@Controller('project-records')
export class RecordController {
  constructor(private readonly records: RecordService) {}

  @Get('')
  @Right('project.read')
  @ApiOperation({ summary: 'Projects in the own scope, published or not' })
  @ApiOkResponse({ standardSchema: recordList })
  listRecords(@Query({ schema: recordQuery }) query: RecordQuery, @Req() request: FastifyRequest) {
    return this.records.list(actorOf(request), query);
  }

  @Post('')
  @Right('project.edit')
  @ApiOperation({ summary: 'A new project, in status idea (or announced, where commercial)' })
  @ApiCreatedResponse({ standardSchema: recordDto })
  createRecord(
    @Body({ schema: recordBody }) body: RecordBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.records.create(actorOf(request), body, reply);
  }

  @Get(':id')
  @Right('project.read')
  @ApiOperation({ summary: 'The whole record; its ETag is needed to change any part of it' })
  @ApiOkResponse({ standardSchema: recordDto })
  getRecord(
    @Param('id', { schema: projectKey }) id: number,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.records.get(actorOf(request), id, reply);
  }

  @Put(':id')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'Words, figures, Gemeinden and facts of a project' })
  @ApiOkResponse({ standardSchema: recordDto })
  saveRecord(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: recordBody }) body: RecordBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.records.save(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/lots')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'All lots of a project' })
  @ApiOkResponse({ standardSchema: recordDto })
  saveLots(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: lotsBody }) body: LotsBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.records.saveLots(actorOf(request), id, body, ifMatch, reply);
  }

  @Put(':id/contacts')
  @Right('project.edit')
  @NeedsVersion()
  @ApiOperation({ summary: 'All contacts of a project; never public' })
  @ApiOkResponse({ standardSchema: recordDto })
  saveContacts(
    @Param('id', { schema: projectKey }) id: number,
    @Body({ schema: contactsBody }) body: ContactsBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.records.saveContacts(actorOf(request), id, body, ifMatch, reply);
  }

  @Get(':id/events')
  @Right('project.read')
  @ApiOperation({ summary: 'Every change of status, the newest first' })
  @ApiOkResponse({ standardSchema: eventList })
  listRecordEvents(@Param('id', { schema: projectKey }) id: number, @Req() request: FastifyRequest) {
    return this.records.events(actorOf(request), id);
  }

  @Get(':id/versions')
  @Right('project.read')
  @ApiOperation({
    summary: 'Who changed what of a project when and why: the project and all its parts but addresses',
  })
  @ApiOkResponse({ standardSchema: versionList })
  listRecordVersions(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.records.versions(actorOf(request), id, query);
  }

  @Get(':id/versions/diff')
  @Right('project.read')
  @ApiOperation({
    summary: 'What differs between two versions of the project itself, with the area in and out',
  })
  @ApiOkResponse({ standardSchema: versionDiffDto })
  diffRecordVersions(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: versionDiffQuery }) query: VersionDiffQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.records.diff(actorOf(request), id, query);
  }
}
