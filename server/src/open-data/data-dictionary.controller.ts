import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../platform/open.js';
import { dataDictionary } from './data-dictionary.js';
import { dataDictionaryDto } from './data-dictionary.dto.js';

@ApiTags('Offene Daten')
@Controller()
export class DataDictionaryController {
  @Get('data-dictionary')
  @Open()
  @Header('cache-control', 'public, max-age=3600')
  @ApiOperation({ summary: 'What stands in which column of the downloads' })
  @ApiOkResponse({ standardSchema: dataDictionaryDto })
  getDataDictionary() {
    return dataDictionary;
  }
}
