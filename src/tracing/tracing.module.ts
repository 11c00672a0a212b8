import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { RelativesModule } from '../relatives/relatives.module.js';
import { TracingRequestsController } from './tracing-requests.controller.js';
import { TracingRequests } from './tracing-requests.service.js';

@Module({
  imports: [PeopleModule, RelativesModule],
  controllers: [TracingRequestsController],
  providers: [TracingRequests],
  exports: [TracingRequests],
})
export class TracingModule {}
