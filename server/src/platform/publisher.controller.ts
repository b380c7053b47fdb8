import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from './open.js';
import { publisherDto } from './publisher.dto.js';
import { PublisherService } from './publisher.service.js';

@ApiTags('Betrieb')
@Controller()
export class PublisherController {
  constructor(private readonly service: PublisherService) {}

  @Get('publisher')
  @Open()
  @ApiOperation({ summary: 'Who runs the service, and how long it keeps what is personal' })
  @ApiOkResponse({ standardSchema: publisherDto })
  getPublisher() {
    return this.service.get();
  }
}
