import { Injectable } from '@nestjs/common';
import { todayIn } from '../common/civil-date.js';
import { NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import type { ChildFacts } from '../pathways/child-facts.js';
import { readRecordedChild } from './assess.queries.js';
import { childFacts } from './case-child-facts.js';

/** What a case tells of the ways open to its child. */
@Injectable()
export class CaseFacts {
  /** The recorded facts of a case as the law asks for them. @throws NotFound. */
  async read(ctx: Context, caseId: string): Promise<ChildFacts> {
    const recorded = await readRecordedChild(ctx, caseId, todayIn('Europe/Paris', ctx.now));
    if (!recorded) throw new NotFound();
    return childFacts(recorded);
  }
}
