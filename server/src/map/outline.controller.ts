import { Controller, Get, Headers, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Open } from '../platform/open.js';
import { isKnown } from './etag.js';
import { outlineDto } from './outline.dto.js';
import { OutlineService } from './outline.service.js';

@ApiTags('Karte')
@Controller('map')
export class OutlineController {
  constructor(private readonly outlines: OutlineService) {}

  @Get('outline')
  @Open()
  @ApiOperation({ summary: 'Gemeinden, Kreise and Land as SVG paths, for maps without JavaScript' })
  @ApiOkResponse({ standardSchema: outlineDto })
  async getMapOutline(@Headers('if-none-match') known: string | undefined, @Res() reply: FastifyReply) {
    const { json, etag } = await this.outlines.get();
    reply.header('cache-control', 'no-cache').header('etag', etag);
    if (isKnown(known, etag)) return reply.status(304).send();
    return reply.type('application/json; charset=utf-8').send(json);
  }
}
