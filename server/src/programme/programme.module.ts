import { Module } from '@nestjs/common';
import { ProgrammeChangeController } from './programme-change.controller.js';
import { ProgrammeChangeService } from './programme-change.service.js';
import { ProgrammeController } from './programme.controller.js';
import { ProgrammeService } from './programme.service.js';

@Module({
  controllers: [ProgrammeController, ProgrammeChangeController],
  providers: [ProgrammeService, ProgrammeChangeService],
  exports: [ProgrammeService],
})
export class ProgrammeModule {}
