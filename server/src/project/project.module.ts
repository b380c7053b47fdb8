import { Module } from '@nestjs/common';
import { AddressController } from './address.controller.js';
import { AddressService } from './address.service.js';
import { AreaController } from './area.controller.js';
import { AreaService } from './area.service.js';
import { BulkImportController } from './bulk-import.controller.js';
import { BulkImportService } from './bulk-import.service.js';
import { BulkImportSweep } from './bulk-import-sweep.js';
import { OperatorController } from './operator.controller.js';
import { OperatorService } from './operator.service.js';
import { ProjectController } from './project.controller.js';
import { ProjectService } from './project.service.js';
import { PurposeEndJob } from './purpose-end.js';
import { RecordController } from './record.controller.js';
import { RecordService } from './record.service.js';
import { RecordDocumentController } from './record-document.controller.js';
import { RecordDocumentService } from './record-document.service.js';
import { ReminderJob } from './reminder.js';
import { ReportController } from './report.controller.js';
import { ReportService } from './report.service.js';
import { SlipController } from './slip.controller.js';
import { SlipService } from './slip.service.js';
import { StatusController } from './status.controller.js';
import { StatusService } from './status.service.js';
import { WorkListController } from './work-list.controller.js';
import { WorkListService } from './work-list.service.js';

@Module({
  controllers: [
    AddressController,
    AreaController,
    BulkImportController,
    OperatorController,
    ProjectController,
    RecordController,
    RecordDocumentController,
    ReportController,
    SlipController,
    StatusController,
    WorkListController,
  ],
  providers: [
    AddressService,
    AreaService,
    BulkImportService,
    BulkImportSweep,
    OperatorService,
    ProjectService,
    PurposeEndJob,
    RecordService,
    RecordDocumentService,
    ReminderJob,
    ReportService,
    SlipService,
    StatusService,
    WorkListService,
  ],
  exports: [ProjectService, RecordService, StatusService],
})
export class ProjectModule {}
