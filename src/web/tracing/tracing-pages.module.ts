import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { DuplicatesModule } from '../../people/duplicates.module.js';
import { TracingModule } from '../../tracing/tracing.module.js';
import { CaseworkPagesModule } from '../casework/casework-pages.module.js';
import { NewTracingPages } from './new-tracing.pages.js';
import { TracingChangesPages } from './tracing-changes.pages.js';
import { TracingDecisionsPages } from './tracing-decisions.pages.js';
import { TracingRegistrations } from './tracing-registrations.service.js';
import { TracingPages } from './tracing.pages.js';

/** The pages of relatives who seek a child. */
@Module({
  imports: [CaseworkPagesModule, DuplicatesModule, OrganisationsModule, TracingModule],
  controllers: [NewTracingPages, TracingPages, TracingChangesPages, TracingDecisionsPages],
  providers: [TracingRegistrations],
})
export class TracingPagesModule {}
