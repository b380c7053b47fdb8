import { Module } from '@nestjs/common';
import { DocumentController } from './document.controller.js';
import { DocumentService } from './document.service.js';
import { MunicipalityController } from './municipality.controller.js';
import { MunicipalityEditService } from './municipality-edit.service.js';
import { MunicipalityHistoryService } from './municipality-history.service.js';
import { MunicipalityService } from './municipality.service.js';

@Module({
  controllers: [DocumentController, MunicipalityController],
  providers: [DocumentService, MunicipalityService, MunicipalityEditService, MunicipalityHistoryService],
  exports: [MunicipalityService],
})
export class MunicipalityModule {}
