import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ObservationsController } from './observations.controller.js';
import { Observations } from './observations.service.js';
import { Published } from './published.service.js';
import { ReleaseStepsController } from './release-steps.controller.js';
import { ReleasesController } from './releases.controller.js';
import { Releases } from './releases.service.js';

@Module({
  imports: [ReportsModule],
  controllers: [ReleasesController, ReleaseStepsController, ObservationsController],
  providers: [Releases, Observations, Published],
  exports: [Releases, Observations, Published],
})
export class PublicationsModule {}
