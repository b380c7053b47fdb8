import { Module } from '@nestjs/common';
import { CoverageController } from './coverage.controller.js';
import { CoverageProfileService } from './coverage-profile.service.js';
import { CoverageService } from './coverage.service.js';
import { CoverageShareService } from './coverage-share.service.js';
import { EditionHistoryService } from './edition-history.service.js';
import { EditionService } from './edition.service.js';

@Module({
  controllers: [CoverageController],
  providers: [
    EditionService,
    EditionHistoryService,
    CoverageService,
    CoverageShareService,
    CoverageProfileService,
  ],
  exports: [EditionService, CoverageService, CoverageShareService, CoverageProfileService],
})
export class CoverageModule {}
