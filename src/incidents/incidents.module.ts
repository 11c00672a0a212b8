import { Module } from '@nestjs/common';
import { IncidentImports } from './incident-imports.service.js';
import { IncidentsController } from './incidents.controller.js';
import { Incidents } from './incidents.service.js';

@Module({
  controllers: [IncidentsController],
  providers: [Incidents, IncidentImports],
  exports: [Incidents, IncidentImports],
})
export class IncidentsModule {}
