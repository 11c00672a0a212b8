import { Module } from '@nestjs/common';
import { ReportsModule } from '../../reports/reports.module.js';
import { FigureSource } from './figure-source.service.js';
import { IndicatorsPages } from './indicators.pages.js';

/** The pages of indicators. */
@Module({ imports: [ReportsModule], controllers: [IndicatorsPages], providers: [FigureSource] })
export class IndicatorPagesModule {}
