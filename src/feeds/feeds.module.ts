import { Module } from '@nestjs/common';
import { CalendarFileController } from './calendar-file.controller.js';
import { FeedsController } from './feeds.controller.js';
import { Feeds } from './feeds.service.js';

@Module({
  controllers: [FeedsController, CalendarFileController],
  providers: [Feeds],
  exports: [Feeds],
})
export class FeedsModule {}
