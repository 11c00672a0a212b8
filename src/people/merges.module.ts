import { Module } from '@nestjs/common';
import { KinshipModule } from '../kinship/kinship.module.js';
import { MinorsModule } from '../minors/minors.module.js';
import { RelativesModule } from '../relatives/relatives.module.js';
import { MergeWork } from './merge-work.service.js';
import { MergesController } from './merges.controller.js';
import { Merges } from './merges.service.js';
import { PeopleModule } from './people.module.js';
import { RelativeMergeWork } from './relative-merge-work.service.js';
import { RelativeMergesController } from './relative-merges.controller.js';
import { RelativeMerges } from './relative-merges.service.js';

@Module({
  imports: [MinorsModule, KinshipModule, PeopleModule, RelativesModule],
  controllers: [MergesController, RelativeMergesController],
  providers: [Merges, MergeWork, RelativeMerges, RelativeMergeWork],
  exports: [Merges, RelativeMerges],
})
export class MergesModule {}
