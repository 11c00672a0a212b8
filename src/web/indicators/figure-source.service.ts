import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import { contentOf } from '../../publications/release-source.js';
import type { CutSummary } from '../../reports/cuts.dto.js';
import { Reports } from '../../reports/reports.service.js';

/** The stored figures of reports as releases tell them, published or not: the same numbers, so that nothing can be subtracted. */
@Injectable()
export class FigureSource {
  constructor(private readonly reports: Reports) {}

  /** Every report, newest first. */
  async periods(ctx: Context): Promise<readonly CutSummary[]> {
    return (await this.reports.list(ctx)).cuts;
  }

  /** All figures of a report. @throws NotFound */
  async content(ctx: Context, id: string): Promise<ReleaseContent> {
    const cut = await this.reports.view(ctx, id);
    const asAt = cut.asAt as ReleaseContent['asAt'];
    return contentOf(
      { ...cut, asAt, method: { ...cut.method } },
      { number: cut.quarter, releasedOn: asAt, tables: cut.tables.map(({ code }) => code), observations: [] },
    );
  }
}
