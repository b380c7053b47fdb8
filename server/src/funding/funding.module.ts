import { Module } from '@nestjs/common';
import { ProjectModule } from '../project/project.module.js';
import { AssignmentService } from './desk/assignment.service.js';
import { CalendarFeedService } from './deadline/calendar-feed.service.js';
import { CaseSummaryJob } from './desk/case-summary.job.js';
import { DeadlineController } from './deadline/deadline.controller.js';
import { DeadlineReminderJob } from './deadline/deadline-reminder.js';
import { DeadlineService } from './deadline/deadline.service.js';
import { DeskController } from './desk/desk.controller.js';
import { DeskFileService } from './desk/desk-file.service.js';
import { DeskService } from './desk/desk.service.js';
import { ApplicantFormService } from './exchange/applicant-form.service.js';
import { CaseExportService } from './exchange/case-export.service.js';
import { ExchangeController } from './exchange/exchange.controller.js';
import { FindingController } from './finding/finding.controller.js';
import { FindingService } from './finding/finding.service.js';
import { ForecastController } from './forecast/forecast.controller.js';
import { ForecastService } from './forecast/forecast.service.js';
import { FundingCaseController } from './case/funding-case.controller.js';
import { FundingCaseService } from './case/funding-case.service.js';
import { FundingReportController } from './report/funding-report.controller.js';
import { FundingReportService } from './report/funding-report.service.js';
import { PaymentController } from './case/payment.controller.js';
import { PaymentService } from './case/payment.service.js';
import { PreparationController } from './case/preparation.controller.js';
import { PreparationService } from './case/preparation.service.js';
import { ReviewController } from './review/review.controller.js';
import { ReviewService } from './review/review.service.js';
import { TrackController } from './case/track.controller.js';
import { TrackService } from './case/track.service.js';

@Module({
  imports: [ProjectModule],
  controllers: [
    DeadlineController,
    DeskController,
    ExchangeController,
    FindingController,
    ForecastController,
    FundingCaseController,
    FundingReportController,
    PaymentController,
    PreparationController,
    ReviewController,
    TrackController,
  ],
  providers: [
    ApplicantFormService,
    AssignmentService,
    CaseExportService,
    CaseSummaryJob,
    CalendarFeedService,
    DeadlineReminderJob,
    DeadlineService,
    DeskFileService,
    DeskService,
    FindingService,
    ForecastService,
    FundingCaseService,
    FundingReportService,
    PaymentService,
    PreparationService,
    ReviewService,
    TrackService,
  ],
})
export class FundingModule {}
