import { Module } from '@nestjs/common';
import { BirthDatesController } from './birth-dates.controller.js';
import { BirthDates } from './birth-dates.service.js';
import { MinorsController } from './minors.controller.js';
import { Minors } from './minors.service.js';

@Module({
  controllers: [MinorsController, BirthDatesController],
  providers: [Minors, BirthDates],
  exports: [Minors, BirthDates],
})
export class MinorsModule {}
