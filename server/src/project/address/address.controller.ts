import { Body, Controller, Get, Headers, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../../account/actor.js';
import { Right } from '../../account/right.js';
import { IfMatch } from '../../platform/if-match.js';
import { versionList, type VersionQuery, versionQuery } from '../../platform/version.dto.js';
import {
  type AddressBody,
  addressBody,
  addressDto,
  addressList,
  type AddressQuery,
  addressQuery,
} from './address.dto.js';
import { projectKey } from '../public/project.dto.js';
import { partNumber } from '../record/record.dto.js';
import { AddressService } from './address.service.js';

@ApiTags('Adressen')
@Controller('project-records')
export class AddressController {
  constructor(private readonly addresses: AddressService) {}

  @Get(':id/addresses')
  @Right('project.read')
  @ApiOperation({ summary: 'Addresses of a project in the order of Gemeinde, street and house number' })
  @ApiOkResponse({ standardSchema: addressList })
  listAddresses(
    @Param('id', { schema: projectKey }) id: number,
    @Query({ schema: addressQuery }) query: AddressQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.addresses.list(actorOf(request), id, query);
  }

  @Get(':id/addresses/:number/versions')
  @Right('project.read')
  @ApiOperation({ summary: 'Who changed what of an address when and why, the newest first' })
  @ApiOkResponse({ standardSchema: versionList })
  listAddressVersions(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Query({ schema: versionQuery }) query: VersionQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.addresses.versions(actorOf(request), id, number, query);
  }

  @Put(':id/addresses/:number')
  @Right('project.edit')
  @IfMatch('address that was edited')
  @ApiOperation({ summary: 'State, quarter and reason of one address' })
  @ApiOkResponse({ standardSchema: addressDto })
  saveAddress(
    @Param('id', { schema: projectKey }) id: number,
    @Param('number', { schema: partNumber }) number: number,
    @Body({ schema: addressBody }) body: AddressBody,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.addresses.save(actorOf(request), id, number, body, ifMatch, reply);
  }
}
