import { Module } from '@nestjs/common';
import { OrganisationsModule } from '../../organisations/organisations.module.js';
import { TracingModule } from '../../tracing/tracing.module.js';
import { CaseworkPagesModule } from '../casework/casework-pages.module.js';
import { TracingDecisionsPages } from './tracing-decisions.pages.js';
import { TracingPages } from './tracing.pages.js';

/** The pages of relatives who seek a child. */
@Module({
  imports: [CaseworkPagesModule, OrganisationsModule, TracingModule],
  controllers: [TracingPages, TracingDecisionsPages],
})
export class TracingPagesModule {}
