import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import { Duplicates } from '../../people/duplicates.service.js';
import { KnownRelatives } from '../../people/known-relatives.service.js';
import { TracingRequests } from '../../tracing/tracing-requests.service.js';
import type { NewTracing } from './tracing-form.js';

/** A relative who comes forward, as the screens take them: who they are not, and whose case it is, in one transaction. */
@Injectable()
export class TracingRegistrations {
  constructor(
    private readonly requests: TracingRequests,
    private readonly duplicates: Duplicates,
    private readonly known: KnownRelatives,
  ) {}

  /** Saves what the form holds; what was typed of somebody on record is added to their record. Returns the id of the request. @throws InvalidInput for a case the caller cannot see. */
  async register(ctx: Context, { request, caseReference, others, said }: NewTracing): Promise<string> {
    const caseId = caseReference && (await this.requests.caseOf(ctx, caseReference));
    const { relative } = request;
    const lookedAt = relative ? await this.duplicates.lookedAt(ctx, 'relative', relative, others) : [];
    const { id, relativeId } = await this.requests.register(ctx, { ...request, ...(caseId && { caseId }) });
    await this.duplicates.remember(ctx, relativeId, lookedAt);
    if (said) await this.known.addWords(ctx, relativeId, said);
    return id;
  }
}
