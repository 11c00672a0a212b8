import { Module } from '@nestjs/common';
import { DuplicatesModule } from '../../people/duplicates.module.js';
import { MergesModule } from '../../people/merges.module.js';
import { KinshipModule } from '../../kinship/kinship.module.js';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { PeopleModule } from '../../people/people.module.js';
import { RelativesModule } from '../../relatives/relatives.module.js';
import { CaseworkPagesModule } from '../casework/casework-pages.module.js';
import { ConsentsPages } from './consents.pages.js';
import { DuplicatesPages } from './duplicates.pages.js';
import { MergesPages } from './merges.pages.js';
import { RelativeDuplicatesPages } from './relative-duplicates.pages.js';
import { RelativeMergesPages } from './relative-merges.pages.js';

/** The pages on which two records of one person are brought together, and on which the family says who may find them. */
@Module({
  imports: [
    CaseworkPagesModule,
    DuplicatesModule,
    KinshipModule,
    MergesModule,
    OrganisationsModule,
    PeopleModule,
    RelativesModule,
  ],
  controllers: [ConsentsPages, DuplicatesPages, MergesPages, RelativeDuplicatesPages, RelativeMergesPages],
})
export class DuplicatePagesModule {}
