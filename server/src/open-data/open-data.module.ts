import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/coverage.module.js';
import { ProjectModule } from '../project/project.module.js';
import { DataDictionaryController } from './data-dictionary.controller.js';
import { DownloadController } from './download.controller.js';
import { DownloadService } from './download.service.js';
import { ProjectDownloadController } from './project-download.controller.js';
import { ProjectDownloadService } from './project-download.service.js';
import { SheetController } from './sheet.controller.js';
import { SheetService } from './sheet.service.js';

@Module({
  imports: [CoverageModule, ProjectModule],
  controllers: [SheetController, DataDictionaryController, DownloadController, ProjectDownloadController],
  providers: [SheetService, DownloadService, ProjectDownloadService],
})
export class OpenDataModule {}
