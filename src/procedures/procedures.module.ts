import { Module } from '@nestjs/common';
import { PathwaysController } from './pathways.controller.js';
import { ProceduresController } from './procedures.controller.js';
import { Procedures } from './procedures.service.js';

@Module({
  controllers: [ProceduresController, PathwaysController],
  providers: [Procedures],
  exports: [Procedures],
})
export class ProceduresModule {}
