import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { FeedService } from './feed.service.js';
import { NewsController } from './news.controller.js';
import { NewsService } from './news.service.js';
import { SubscriptionController } from './subscription.controller.js';
import { SubscriptionJob } from './subscription-job.js';
import { SubscriptionPageController } from './subscription-page.controller.js';
import { SubscriptionPageService } from './subscription-page.service.js';
import { SubscriptionService } from './subscription.service.js';

@Module({
  imports: [AccountModule],
  controllers: [NewsController, SubscriptionController, SubscriptionPageController],
  providers: [NewsService, FeedService, SubscriptionService, SubscriptionPageService, SubscriptionJob],
})
export class SubscriptionModule {}
