import { Module } from '@nestjs/common';
import { ReportsController } from './reports.controller.js';
import { Reports } from './reports.service.js';
import { StatsDatabase } from './stats-database.service.js';

/** The committee's protected numbers. */
@Module({ controllers: [ReportsController], providers: [Reports, StatsDatabase], exports: [Reports] })
export class ReportsModule {}
