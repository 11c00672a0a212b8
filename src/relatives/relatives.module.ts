import { Module } from '@nestjs/common';
import { KinshipModule } from '../kinship/kinship.module.js';
import { RelativeChanges } from './relative-changes.service.js';
import { RelativesController } from './relatives.controller.js';
import { Relatives } from './relatives.service.js';

@Module({
  imports: [KinshipModule],
  controllers: [RelativesController],
  providers: [Relatives, RelativeChanges],
  exports: [Relatives, RelativeChanges],
})
export class RelativesModule {}
