import { Module } from '@nestjs/common';
import { IncidentsModule } from '../../incidents/incidents.module.js';
import { IncidentLogPages } from './incident-log.pages.js';
import { IncidentWritingPages } from './incident-writing.pages.js';

@Module({ imports: [IncidentsModule], controllers: [IncidentWritingPages, IncidentLogPages] })
export class IncidentPagesModule {}
