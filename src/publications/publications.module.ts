import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/reports.module.js';
import { ReleaseStepsController } from './release-steps.controller.js';
import { ReleasesController } from './releases.controller.js';
import { Releases } from './releases.service.js';

@Module({
  imports: [ReportsModule],
  controllers: [ReleasesController, ReleaseStepsController],
  providers: [Releases],
  exports: [Releases],
})
export class PublicationsModule {}
