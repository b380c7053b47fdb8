import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/coverage.module.js';
import { ProjectModule } from '../project/project.module.js';
import { DownloadController } from './download.controller.js';
import { DownloadService } from './download.service.js';
import { ProjectDownloadController } from './project-download.controller.js';
import { ProjectDownloadService } from './project-download.service.js';

@Module({
  imports: [CoverageModule, ProjectModule],
  controllers: [DownloadController, ProjectDownloadController],
  providers: [DownloadService, ProjectDownloadService],
})
export class OpenDataModule {}
