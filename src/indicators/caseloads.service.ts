import { Injectable } from '@nestjs/common';
import { todayIn } from '../common/civil-date.js';
import type { Context } from '../database/context.js';
import { comparisonOf, type ComparedFact, type Comparison } from './caseload-comparison.js';
import { observationOf } from './caseload-history.js';
import { typicalTimes, type TypicalTimes } from './caseload-times.js';
import { waitsOf, type Wait } from './caseload-waits.js';
import { caseloadOf, type Caseload } from './caseload.js';
import { readCaseload } from './caseload.queries.js';

/** All that is told of a caseload. */
export interface CaseloadFigures {
  readonly outcomes: Caseload;
  readonly times: TypicalTimes | null;
  readonly waits: readonly Wait[];
  /** Null where no fact was chosen to compare by. */
  readonly comparison: Comparison | null;
}

/** Exact figures of the cases somebody may read, for those who work on them. */
@Injectable()
export class Caseloads {
  /** How the caller's cases went, up to today. */
  async own(ctx: Context, by: ComparedFact | null): Promise<CaseloadFigures> {
    const rows = await readCaseload(ctx);
    const today = todayIn('Europe/Paris', ctx.now);
    return {
      outcomes: caseloadOf(rows, today),
      times: typicalTimes(rows.flatMap((row) => observationOf(row, today) ?? [])),
      waits: waitsOf(rows, today),
      comparison: by && comparisonOf(rows, by, today),
    };
  }
}
