import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { AssessController } from './assess.controller.js';
import { CaseFacts } from './assess.service.js';
import { PathwaysController } from './pathways.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { Procedures } from './procedures.service.js';

@Module({
  imports: [CasesModule],
  controllers: [ProceduresController, PathwaysController, AssessController],
  providers: [Procedures, CaseFacts],
  exports: [Procedures, CaseFacts],
})
export class ProceduresModule {}
