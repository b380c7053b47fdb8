import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AdviceHandoverController } from './advice-handover.controller.js';
import { AdviceHandoverService } from './advice-handover.service.js';
import { AdviceRequestController } from './advice-request.controller.js';
import { AdviceRequestService } from './advice-request.service.js';
import { AdviceSessionController } from './advice-session.controller.js';
import { AdviceSessionService } from './advice-session.service.js';
import { AreaContactController } from './area-contact.controller.js';
import { AreaContactService } from './area-contact.service.js';
import { ContactPageController } from './contact-page.controller.js';
import { ContactPageService } from './contact-page.service.js';
import { ContactRequestController } from './contact-request.controller.js';
import { ContactRequestService } from './contact-request.service.js';
import { ContactRetentionJob } from './contact-retention.js';
import { ParticipantRetentionJob } from './participant-retention.js';
import { TaskReminderJob } from './task-reminder.js';

@Module({
  imports: [AccountModule],
  controllers: [
    AdviceRequestController,
    AdviceSessionController,
    AdviceHandoverController,
    AreaContactController,
    ContactRequestController,
    ContactPageController,
  ],
  providers: [
    AdviceRequestService,
    AdviceSessionService,
    AdviceHandoverService,
    AreaContactService,
    ContactRequestService,
    ContactPageService,
    ContactRetentionJob,
    ParticipantRetentionJob,
    TaskReminderJob,
  ],
})
export class AdviceModule {}
