import { Module } from '@nestjs/common';
import { AddressController } from './address/address.controller.js';
import { AddressService } from './address/address.service.js';
import { PublicAddressController } from './address/public-address.controller.js';
import { PublicAddressService } from './address/public-address.service.js';
import { AreaController } from './area/area.controller.js';
import { AreaService } from './area/area.service.js';
import { BulkImportController } from './bulk/bulk-import.controller.js';
import { BulkImportService } from './bulk/bulk-import.service.js';
import { BulkImportSweep } from './bulk/bulk-import-sweep.js';
import { OperatorController } from './operator/operator.controller.js';
import { OperatorService } from './operator/operator.service.js';
import { ProjectController } from './public/project.controller.js';
import { ProjectService } from './public/project.service.js';
import { PurposeEndJob } from './lifecycle/purpose-end.js';
import { RecordController } from './record/record.controller.js';
import { RecordService } from './record/record.service.js';
import { RecordDocumentController } from './record/record-document.controller.js';
import { RecordDocumentService } from './record/record-document.service.js';
import { ReminderJob } from './work-list/reminder.js';
import { ReportController } from './report/report.controller.js';
import { ReportService } from './report/report.service.js';
import { SlipController } from './promise/slip.controller.js';
import { SlipService } from './promise/slip.service.js';
import { StatusController } from './lifecycle/status.controller.js';
import { StatusService } from './lifecycle/status.service.js';
import { StepOverrideController } from './lifecycle/step-override.controller.js';
import { StepOverrideService } from './lifecycle/step-override.service.js';
import { WorkListController } from './work-list/work-list.controller.js';
import { WorkListService } from './work-list/work-list.service.js';

@Module({
  controllers: [
    AddressController,
    AreaController,
    BulkImportController,
    OperatorController,
    ProjectController,
    PublicAddressController,
    RecordController,
    RecordDocumentController,
    ReportController,
    SlipController,
    StatusController,
    StepOverrideController,
    WorkListController,
  ],
  providers: [
    AddressService,
    AreaService,
    BulkImportService,
    BulkImportSweep,
    OperatorService,
    ProjectService,
    PublicAddressService,
    PurposeEndJob,
    RecordService,
    RecordDocumentService,
    ReminderJob,
    ReportService,
    SlipService,
    StatusService,
    StepOverrideService,
    WorkListService,
  ],
  exports: [ProjectService, RecordService, StatusService],
})
export class ProjectModule {}
