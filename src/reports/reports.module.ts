import { Module } from '@nestjs/common';
import { ReportRunsController } from './report-runs.controller.js';
import { ReportRuns } from './report-runs.service.js';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';
import { StatsDatabase } from './stats-database.service.js';

/** The committee's protected numbers. */
@Module({
  controllers: [ReportsController, ReportRunsController],
  providers: [Reports, ReportRuns, StatsDatabase],
  exports: [Reports, ReportRuns],
})
export class ReportsModule {}
