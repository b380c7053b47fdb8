import { Controller, Get, Param, Query, Req, Res, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { municipalityKey } from '../municipality/municipality.dto.js';
import { listQuery } from '../platform/list.dto.js';
import { Open } from '../platform/open.js';
import { queryOf } from '../platform/query.js';
import { SheetService } from './sheet.service.js';

const sheetQuery = queryOf({ asOf: listQuery.shape.asOf });

@ApiTags('Offene Daten')
@Controller()
export class SheetController {
  constructor(private readonly sheets: SheetService) {}

  @Get('municipalities/:ags/sheet.pdf')
  @Open()
  @ApiOperation({ summary: 'The answer of a Gemeinde on two sheets A4, as a tagged PDF' })
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  getMunicipalitySheet(
    @Param('ags', { schema: municipalityKey }) ags: string,
    @Query({ schema: sheetQuery }) query: { asOf?: string },
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    return this.sheets.pdf(ags, query.asOf, request, reply);
  }
}
