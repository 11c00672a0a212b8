import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Duplicates } from '../../people/duplicates.service.js';
import { TracingRequests } from '../../tracing/tracing-requests.service.js';
import type { NewTracing } from './tracing-form.js';

/** A relative who comes forward, as the screens take them: who they are not, and whose case it is, in one transaction. */
@Injectable()
export class TracingRegistrations {
  constructor(
    private readonly requests: TracingRequests,
    private readonly duplicates: Duplicates,
  ) {}

  /** Saves what the form holds. Returns the id of the request. @throws InvalidInput for a case the caller cannot see. */
  async register(ctx: Context, { request, caseReference, others }: NewTracing): Promise<string> {
    const caseId = caseReference && (await this.requests.caseOf(ctx, caseReference));
    const { relative } = request;
    const lookedAt = relative ? await this.duplicates.lookedAt(ctx, 'relative', relative, others) : [];
    const { id, relativeId } = await this.requests.register(ctx, { ...request, ...(caseId && { caseId }) });
    await this.duplicates.remember(ctx, relativeId, lookedAt);
    return id;
  }
}
