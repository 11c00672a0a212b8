import { Module } from '@nestjs/common';
import { MergesModule } from '../../people/merges.module.js';
import { CaseworkPagesModule } from '../casework/casework-pages.module.js';
import { MergesPages } from './merges.pages.js';

/** The pages on which two records of one person are brought together. */
@Module({
  imports: [CaseworkPagesModule, MergesModule],
  controllers: [MergesPages],
})
export class DuplicatePagesModule {}
