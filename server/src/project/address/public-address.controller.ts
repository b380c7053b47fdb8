import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../../platform/open.js';
import {
  type ShownAddressDetailQuery,
  shownAddressDetailQuery,
  shownAddressDto,
  shownAddressId,
  shownAddressList,
  type ShownAddressQuery,
  shownAddressQuery,
} from './public-address.dto.js';
import { PublicAddressService } from './public-address.service.js';

@ApiTags('Projekte')
@Controller()
export class PublicAddressController {
  constructor(private readonly service: PublicAddressService) {}

  @Get('addresses')
  @Open()
  @ApiOperation({ summary: 'Addresses by street and house number, where recipients show them' })
  @ApiOkResponse({ standardSchema: shownAddressList })
  searchShownAddresses(@Query({ schema: shownAddressQuery }) query: ShownAddressQuery) {
    return this.service.search(query);
  }

  @Get('addresses/:id')
  @Open()
  @ApiOperation({ summary: 'What is planned at one address, where the recipient shows it' })
  @ApiOkResponse({ standardSchema: shownAddressDto })
  getShownAddress(
    @Param('id', { schema: shownAddressId }) id: string,
    @Query({ schema: shownAddressDetailQuery }) query: ShownAddressDetailQuery,
  ) {
    return this.service.get(id, query);
  }
}
