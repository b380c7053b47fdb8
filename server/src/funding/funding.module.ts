import { Module } from '@nestjs/common';
import { ProjectModule } from '../project/project.module.js';
import { CalendarFeedService } from './calendar-feed.service.js';
import { CaseSummaryJob } from './case-summary.job.js';
import { DeadlineController } from './deadline.controller.js';
import { DeadlineReminderJob } from './deadline-reminder.js';
import { DeadlineService } from './deadline.service.js';
import { DeskController } from './desk.controller.js';
import { DeskService } from './desk.service.js';
import { FindingController } from './finding.controller.js';
import { FindingService } from './finding.service.js';
import { ForecastController } from './forecast.controller.js';
import { ForecastService } from './forecast.service.js';
import { FundingCaseController } from './funding-case.controller.js';
import { FundingCaseService } from './funding-case.service.js';
import { FundingReportController } from './funding-report.controller.js';
import { FundingReportService } from './funding-report.service.js';
import { PaymentController } from './payment.controller.js';
import { PaymentService } from './payment.service.js';
import { PreparationController } from './preparation.controller.js';
import { PreparationService } from './preparation.service.js';
import { ReviewController } from './review.controller.js';
import { ReviewService } from './review.service.js';
import { TrackController } from './track.controller.js';
import { TrackService } from './track.service.js';

@Module({
  imports: [ProjectModule],
  controllers: [
    DeadlineController,
    DeskController,
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
    CaseSummaryJob,
    CalendarFeedService,
    DeadlineReminderJob,
    DeadlineService,
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
