import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../../indicators/indicators.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { CaseloadPages } from './caseload.pages.js';
import { FigureSource } from './figure-source.service.js';
import { IndicatorsPages } from './indicators.pages.js';

/** The pages of indicators. */
@Module({
  imports: [ReportsModule, IndicatorsModule],
  controllers: [IndicatorsPages, CaseloadPages],
  providers: [FigureSource],
})
export class IndicatorPagesModule {}
