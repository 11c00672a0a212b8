import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module.js';
import { ReportsPages } from './reports.pages.js';

/** The committee's pages. */
@Module({ imports: [ReportsModule], controllers: [ReportsPages] })
export class ReportsPagesModule {}
