import { Injectable } from '@nestjs/common';
import { todayIn } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { caseloadOf, type Caseload } from './caseload.js';
import { readCaseload } from './caseload.queries.js';

/** Exact figures of the cases somebody may read, for those who work on them. */
@Injectable()
export class Caseloads {
  /** How the caller's cases went, up to today. */
  async own(ctx: Context): Promise<Caseload> {
    return caseloadOf(await readCaseload(ctx), todayIn('Europe/Paris', ctx.now));
  }
}
