import { Module } from '@nestjs/common';
import { FeedsModule } from '../../feeds/feeds.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { FeedPages } from './feed.pages.js';
import { SettingsPages } from './settings.pages.js';

@Module({
  imports: [RemindersModule, FeedsModule],
  controllers: [SettingsPages, FeedPages],
})
export class DeadlinePagesModule {}
