import {
  Body,
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Param,
  Post,
  Put,
  Query,
  Req,
  Res,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorOf } from '../account/actor.js';
import { Right } from '../account/right.js';
import { municipalityKey } from '../municipality/municipality.dto.js';
import { IfMatch } from '../platform/if-match.js';
import { Open } from '../platform/open.js';
import { rowKey } from './advice-request.dto.js';
import {
  type AreaContactBody,
  areaContactBody,
  type AreaContactChange,
  areaContactChange,
  areaContactDto,
  areaContactList,
  type AreaContactQuery,
  areaContactQuery,
  publicContactList,
} from './area-contact.dto.js';
import { AreaContactService } from './area-contact.service.js';

@ApiTags('Kontakt')
@Controller()
export class AreaContactController {
  constructor(private readonly service: AreaContactService) {}

  @Get('municipalities/:ags/contacts')
  @Open()
  @ApiOperation({ summary: 'Whom to ask in a Gemeinde, as far as it and its Kreis publish that' })
  @ApiOkResponse({ standardSchema: publicContactList })
  listPublicContacts(@Param('ags', { schema: municipalityKey }) ags: string) {
    return this.service.published(ags);
  }

  @Get('area-contacts')
  @Right('contact.edit')
  @ApiOperation({ summary: 'All contacts of a Kommune, for those who keep them' })
  @ApiOkResponse({ standardSchema: areaContactList })
  listAreaContacts(
    @Query({ schema: areaContactQuery }) { area }: AreaContactQuery,
    @Req() request: FastifyRequest,
  ) {
    return this.service.list(actorOf(request), area);
  }

  @Post('area-contacts')
  @Right('contact.edit')
  @ApiOperation({ summary: 'A further contact; public only where the Kommune says so' })
  @ApiCreatedResponse({ standardSchema: areaContactDto })
  addAreaContact(
    @Body({ schema: areaContactBody }) body: AreaContactBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.add(actorOf(request), body, reply);
  }

  @Put('area-contacts/:id')
  @Right('contact.edit')
  @IfMatch('contact that was read')
  @ApiOperation({ summary: 'Saves a contact' })
  @ApiOkResponse({ standardSchema: areaContactDto })
  saveAreaContact(
    @Param('id', { schema: rowKey }) id: number,
    @Body({ schema: areaContactChange }) body: AreaContactChange,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.service.save(actorOf(request), id, body, ifMatch, reply);
  }

  @Delete('area-contacts/:id')
  @HttpCode(204)
  @Right('contact.edit')
  @IfMatch('contact that was read')
  @ApiOperation({ summary: 'Removes a contact, and with it the person' })
  async removeAreaContact(
    @Param('id', { schema: rowKey }) id: number,
    @Headers('if-match') ifMatch: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<void> {
    await this.service.remove(actorOf(request), id, ifMatch);
  }
}
