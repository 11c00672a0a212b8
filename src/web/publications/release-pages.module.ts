import { Module } from '@nestjs/common';
import { PublicationsModule } from '../../publications/publications.module.js';
import { ReportsModule } from '../../reports/reports.module.js';
import { ReleasesPages } from './releases.pages.js';

@Module({ imports: [PublicationsModule, ReportsModule], controllers: [ReleasesPages] })
export class ReleasePagesModule {}
