import { Module } from '@nestjs/common';
import { KinshipModule } from '../kinship/kinship.module.js';
import { MinorsModule } from '../minors/minors.module.js';
import { RelativesModule } from '../relatives/relatives.module.js';
import { DuplicatesController } from './duplicates.controller.js';
import { Duplicates } from './duplicates.service.js';
import { KnownRelatives } from './known-relatives.service.js';
import { PeopleModule } from './people.module.js';
import { QuestionsModule } from './questions.module.js';

@Module({
  imports: [PeopleModule, KinshipModule, MinorsModule, RelativesModule, QuestionsModule],
  controllers: [DuplicatesController],
  providers: [Duplicates, KnownRelatives],
  exports: [Duplicates, KnownRelatives],
})
export class DuplicatesModule {}
