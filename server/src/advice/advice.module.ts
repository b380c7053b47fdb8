import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { AdviceRequestController } from './advice-request.controller.js';
import { AdviceRequestService } from './advice-request.service.js';
import { AdviceSessionController } from './advice-session.controller.js';
import { AdviceSessionService } from './advice-session.service.js';
import { AreaContactController } from './area-contact.controller.js';
import { AreaContactService } from './area-contact.service.js';
import { ContactRequestController } from './contact-request.controller.js';
import { ContactRequestService } from './contact-request.service.js';
import { ContactRetentionJob } from './contact-retention.js';
import { TaskReminderJob } from './task-reminder.js';

@Module({
  imports: [AccountModule],
  controllers: [
    AdviceRequestController,
    AdviceSessionController,
    AreaContactController,
    ContactRequestController,
  ],
  providers: [
    AdviceRequestService,
    AdviceSessionService,
    AreaContactService,
    ContactRequestService,
    ContactRetentionJob,
    TaskReminderJob,
  ],
})
export class AdviceModule {}
