import { Module } from '@nestjs/common';
import { DeadlinesController } from './deadlines.controller.js';
import { Deadlines } from './deadlines.service.js';
import { HolidaysController } from './holidays.controller.js';
import { Holidays } from './holidays.service.js';

@Module({
  controllers: [DeadlinesController, HolidaysController],
  providers: [Deadlines, Holidays],
  exports: [Deadlines, Holidays],
})
export class DeadlinesModule {}
