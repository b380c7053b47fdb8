import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Open } from '../platform/open.js';
import {
  type DistrictQuery,
  districtList,
  districtQuery,
  municipalityDetailDto,
  municipalityKey,
  municipalityList,
  type MunicipalityQuery,
  municipalityQuery,
} from './municipality.dto.js';
import { MunicipalityService } from './municipality.service.js';

@ApiTags('Gemeinden')
@Controller()
export class MunicipalityController {
  constructor(private readonly municipalities: MunicipalityService) {}

  @Get('municipalities')
  @Open()
  @ApiOperation({ summary: 'Gemeinden of today by name, or the best hits of a search first' })
  @ApiOkResponse({ standardSchema: municipalityList })
  listMunicipalities(@Query({ schema: municipalityQuery }) query: MunicipalityQuery) {
    return this.municipalities.list(query);
  }

  @Get('municipalities/:ags')
  @Open()
  @ApiOperation({ summary: 'One Gemeinde; any former key leads to the Gemeinde of today' })
  @ApiOkResponse({ standardSchema: municipalityDetailDto })
  getMunicipality(@Param('ags', { schema: municipalityKey }) ags: string) {
    return this.municipalities.get(ags);
  }

  @Get('districts')
  @Open()
  @ApiOperation({ summary: 'Landkreise and Kreisfreie Städte' })
  @ApiOkResponse({ standardSchema: districtList })
  listDistricts(@Query({ schema: districtQuery }) query: DistrictQuery) {
    return this.municipalities.listDistricts(query);
  }
}
