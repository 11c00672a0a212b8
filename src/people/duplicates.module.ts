import { Module } from '@nestjs/common';
import { MinorsModule } from '../minors/minors.module.js';
import { DuplicatesController } from './duplicates.controller.js';
import { Duplicates } from './duplicates.service.js';
import { PeopleModule } from './people.module.js';

@Module({
  imports: [PeopleModule, MinorsModule],
  controllers: [DuplicatesController],
  providers: [Duplicates],
  exports: [Duplicates],
})
export class DuplicatesModule {}
