import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { InvalidInput } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { Redirection } from '../../common/redirection.js';
import { SuggestionDecision } from '../../tracing/suggestions.dto.js';
import { TracingDecisions } from '../../tracing/tracing-decisions.service.js';
import { TracingRequests } from '../../tracing/tracing-requests.service.js';
import { TracingClosure } from '../../tracing/tracing-requests.dto.js';
import { Answers } from '../casework/answers.js';
import { done } from '../casework/notices.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import type { Parsed } from '../pages.service.js';
import { paths } from '../paths.js';
import { typedIn } from '../typed.js';

/** What is decided of a suggestion, from either side, and the end of a request, and its being taken up again. */
@ApiExcludeController()
@Controller()
export class TracingDecisionsPages {
  constructor(
    private readonly requests: TracingRequests,
    private readonly decisions: TracingDecisions,
  ) {}

  @Can('tracing.write')
  @Post(paths.tracingDecision(':id'))
  async decide(@OnVisit() { ctx, request }: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    // Looked for first, so that a request that is not there says so whatever was sent.
    await this.requests.demand(ctx, id);
    const answers = new Answers(typedIn(request));
    const decision = {
      caseId: answers.required('caseId'),
      decision: answers.required('decision'),
      reason: answers.required('reason'),
    };
    const input = taken(answers.as(SuggestionDecision, decision));
    const { linkId } = await this.decisions.decide(ctx, id, input);
    if (answers.text('from') !== 'case') return new Redirection(paths.tracingRequest(id));
    const relatives = paths.caseRelatives(input.caseId);
    return new Redirection(linkId === null ? relatives : done(relatives, 'relative'));
  }

  @Can('tracing.write')
  @Post(paths.tracingClosure(':id'))
  async close(@OnVisit() { ctx, request }: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    await this.requests.demand(ctx, id);
    const answers = new Answers(typedIn(request));
    const version = Number(answers.required('version'));
    const input = taken(answers.as(TracingClosure, { reason: answers.required('reason') }));
    await this.requests.close(ctx, id, version, input);
    return new Redirection(paths.tracingRequest(id));
  }

  @Can('tracing.write')
  @Post(paths.tracingReopening(':id'))
  async reopen(@OnVisit() { ctx, request }: Visit, @Param('id', IdPipe) id: string): Promise<Redirection> {
    await this.requests.demand(ctx, id);
    await this.requests.reopen(ctx, id, Number(new Answers(typedIn(request)).required('version')));
    return new Redirection(paths.tracingRequest(id));
  }
}

/** @throws InvalidInput: these forms are made of buttons, and what they send is right unless somebody meddled. */
function taken<T>(parsed: Parsed<T>): T {
  if (parsed.errors) throw new InvalidInput('invalid_input', { fields: parsed.errors });
  return parsed.input;
}
