import { Injectable } from '@nestjs/common';
import type { Context } from '../../database/context.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import type { CutSummary } from '../../reports/cuts.dto.js';
import { Reports } from '../../reports/reports.service.js';
import { contentOfCut } from '../reports/cut-content.js';

/** Reports kept at hand: five years of quarters. */
const KEPT = 20;

/**
 * The stored figures of reports as releases tell them, published or not: the same numbers, so that nothing can be
 * subtracted. A report never changes, so it is read once; who may read it is asked each time, with the list.
 */
@Injectable()
export class FigureSource {
  private readonly kept = new Map<string, ReleaseContent>();

  constructor(private readonly reports: Reports) {}

  /** Every report, newest first. */
  async periods(ctx: Context): Promise<readonly CutSummary[]> {
    return (await this.reports.list(ctx)).cuts;
  }

  /** All figures of several reports of the list, newest first; they come oldest first. @throws NotFound */
  async contents(ctx: Context, cuts: readonly CutSummary[]): Promise<ReleaseContent[]> {
    const contents = [];
    for (const cut of cuts.toReversed()) contents.push(await this.content(ctx, cut));
    return contents;
  }

  /** All figures of a report of the list. @throws NotFound */
  async content(ctx: Context, { id }: CutSummary): Promise<ReleaseContent> {
    const content = this.kept.get(id) ?? (await this.read(ctx, id));
    this.kept.delete(id);
    this.kept.set(id, content);
    for (const oldest of [...this.kept.keys()].slice(0, -KEPT)) this.kept.delete(oldest);
    return content;
  }

  private async read(ctx: Context, id: string): Promise<ReleaseContent> {
    return contentOfCut(await this.reports.view(ctx, id));
  }
}
