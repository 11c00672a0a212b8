import { Module } from '@nestjs/common';
import { KinshipModule } from '../kinship/kinship.module.js';
import { MinorsModule } from '../minors/minors.module.js';
import { MergeWork } from './merge-work.service.js';
import { MergesController } from './merges.controller.js';
import { Merges } from './merges.service.js';

@Module({
  imports: [MinorsModule, KinshipModule],
  controllers: [MergesController],
  providers: [Merges, MergeWork],
  exports: [Merges],
})
export class MergesModule {}
