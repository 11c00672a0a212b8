import { Module } from '@nestjs/common';
import { KinshipModule } from '../kinship/kinship.module.js';
import { MinorsModule } from '../minors/minors.module.js';
import { PeopleModule } from '../people/people.module.js';
import { QuestionsModule } from '../people/questions.module.js';
import { RelativesModule } from '../relatives/relatives.module.js';
import { SuggestionsController } from './suggestions.controller.js';
import { Suggestions } from './suggestions.service.js';
import { TracingDecisions } from './tracing-decisions.service.js';
import { TracingFinder } from './tracing-finder.service.js';
import { TracingRequestsController } from './tracing-requests.controller.js';
import { TracingRequests } from './tracing-requests.service.js';

@Module({
  imports: [PeopleModule, QuestionsModule, MinorsModule, RelativesModule, KinshipModule],
  controllers: [TracingRequestsController, SuggestionsController],
  providers: [TracingRequests, TracingFinder, Suggestions, TracingDecisions],
  exports: [TracingRequests, Suggestions, TracingDecisions],
})
export class TracingModule {}
