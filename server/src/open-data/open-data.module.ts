import { Module } from '@nestjs/common';
import { CoverageModule } from '../coverage/coverage.module.js';
import { DownloadController } from './download.controller.js';
import { DownloadService } from './download.service.js';

@Module({
  imports: [CoverageModule],
  controllers: [DownloadController],
  providers: [DownloadService],
})
export class OpenDataModule {}
