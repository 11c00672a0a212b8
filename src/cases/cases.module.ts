import { Module } from '@nestjs/common';
import { Assignments } from './assignments.service.js';
import { CasesController } from './cases.controller.js';
import { Cases } from './cases.service.js';
import { ClosuresController } from './closures.controller.js';
import { Closures } from './closures.service.js';
import { EntryWords } from './entry-words.service.js';
import { TimelineController } from './timeline.controller.js';
import { Timeline } from './timeline.service.js';

@Module({
  controllers: [CasesController, ClosuresController, TimelineController],
  providers: [Assignments, Cases, Closures, EntryWords, Timeline],
  exports: [Assignments, Cases, Closures, EntryWords, Timeline],
})
export class CasesModule {}
