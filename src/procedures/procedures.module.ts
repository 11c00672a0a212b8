import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { PathwaysController } from './pathways.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { Procedures } from './procedures.service.js';

@Module({
  imports: [CasesModule],
  controllers: [ProceduresController, PathwaysController],
  providers: [Procedures],
  exports: [Procedures],
})
export class ProceduresModule {}
