import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module.js';
import { ReportRunsPages } from './report-runs.pages.js';
import { ReportsPages } from './reports.pages.js';

/** The committee's pages. */
@Module({ imports: [ReportsModule], controllers: [ReportsPages, ReportRunsPages] })
export class ReportsPagesModule {}
