import { Module } from '@nestjs/common';
import { DeadlinesModule } from '../../deadlines/deadlines.module.js';
import { FeedsModule } from '../../feeds/feeds.module.js';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { RemindersModule } from '../../reminders/reminders.module.js';
import { DeadlinesPages } from './deadlines.pages.js';
import { FeedPages } from './feed.pages.js';
import { SettingsPages } from './settings.pages.js';

@Module({
  imports: [DeadlinesModule, OrganisationsModule, RemindersModule, FeedsModule],
  controllers: [DeadlinesPages, SettingsPages, FeedPages],
})
export class DeadlinePagesModule {}
