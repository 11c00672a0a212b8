import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../../people/duplicates.module.js';
import { MergesModule } from '../../people/merges.module.js';
import { CaseworkPagesModule } from '../casework/casework-pages.module.js';
import { DuplicatesPages } from './duplicates.pages.js';
import { MergesPages } from './merges.pages.js';

/** The pages on which two records of one person are brought together. */
@Module({
  imports: [CaseworkPagesModule, DuplicatesModule, MergesModule],
  controllers: [DuplicatesPages, MergesPages],
})
export class DuplicatePagesModule {}
