import { Module } from '@nestjs/common';
import { PublicationsModule } from '../../publications/publications.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { ObservationsPages } from './observations.pages.js';
import { ReleasesPages } from './releases.pages.js';

/** The pages of what the committee publishes. */
@Module({ imports: [PublicationsModule, ReportsModule], controllers: [ReleasesPages, ObservationsPages] })
export class ReleasePagesModule {}
