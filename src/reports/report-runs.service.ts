import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { dueOn, lastDayOf, type Quarter } from './quarters.js';
import { Reports, type CutOrder } from './reports.service.js';
import type { RunEnd } from './run-codes.js';
import { endOf, NOT_BEGUN, runView, type RunProgress } from './run-progress.js';
import { RunView } from './runs.dto.js';
import { beginRun, endRun, noteRun, readRun } from './runs.queries.js';
import { StatsDatabase } from './stats-database.service.js';

/** How often a run says how far it is; see how long it may be silent in `runs.queries`. */
const BEAT_MS = 2_000;

/**
 * The making of reports without anybody waiting for it. How far each is stands in the database, so that every instance
 * can tell, and survives whoever makes it.
 */
@Injectable()
export class ReportRuns implements OnModuleDestroy {
  private readonly logger = new Logger('reports');
  private readonly stopping = new AbortController();
  private readonly inHand = new Set<Promise<unknown>>();

  constructor(
    private readonly reports: Reports,
    private readonly stats: StatsDatabase,
  ) {}

  /** How far the report of a quarter is, or how its making ended. @throws NotFound when nobody has asked for it. */
  async view(ctx: Context, quarter: Quarter): Promise<RunView> {
    const { state, ...row } = await readRun(ctx, lastDayOf(quarter));
    if (state === null && row.cutId === null) throw new NotFound();
    return runView({ ...row, state: state ?? 'made' });
  }

  /**
   * Whether the caller may have the report of a quarter made: the order to `begin` once the request's transaction has
   * ended, or the report itself, if it has been made.
   * @throws Refused when the quarter has not been closed for long enough, or a later one has been cut.
   */
  async order(ctx: Context, quarter: Quarter): Promise<CutOrder | RunView> {
    if (dueOn(quarter) > todayIn('Europe/Paris', ctx.now))
      throw new Refused('report_not_due', 'conflict', { values: { on: dueOn(quarter) } });
    const { passed, ...row } = await readRun(ctx, lastDayOf(quarter));
    if (row.cutId !== null) return runView({ ...row, state: 'made' });
    if (passed) throw new Refused('report_out_of_order');
    return { quarter, by: { userId: ctx.actor.userId, sessionId: ctx.actor.sessionId } };
  }

  /** Begins a report in the background, unless it is under way already: whoever asks meanwhile gets the same run. */
  async begin(order: CutOrder): Promise<RunView> {
    const id = await this.claim(order);
    if (id !== undefined) void this.keep(this.finish(order, id));
    return {
      quarter: order.quarter,
      state: 'running',
      cutId: null,
      failure: null,
      progress: NOT_BEGUN,
    };
  }

  /** Makes a report and waits for its end; undefined when it is under way elsewhere. */
  async run(order: CutOrder): Promise<RunEnd | undefined> {
    const id = await this.claim(order);
    return id === undefined ? undefined : this.keep(this.finish(order, id));
  }

  /** Ends what is being made, on record as interrupted. */
  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.inHand);
  }

  private async claim({ quarter, by }: CutOrder): Promise<string | undefined> {
    const id = uuidv7();
    const begun = await beginRun(this.stats.records, {
      id,
      asAt: lastDayOf(quarter),
      by: by?.userId ?? null,
    });
    return begun ? id : undefined;
  }

  private keep<T>(run: Promise<T>): Promise<T> {
    this.inHand.add(run);
    return run.finally(() => this.inHand.delete(run));
  }

  /** Never fails: what goes wrong is the end of the run. */
  private async finish(order: CutOrder, id: string): Promise<RunEnd> {
    let progress: RunProgress = NOT_BEGUN;
    // A sign of life that is not stored is one of several; too many missed say by themselves what has happened.
    let noting = false;
    const beat = setInterval(() => {
      if (noting) return;
      noting = true;
      void noteRun(this.stats.records, id, progress)
        .catch(() => undefined)
        .finally(() => (noting = false));
    }, BEAT_MS);
    const end = await this.reports
      .make(order, { onProgress: (now) => (progress = now), stop: this.stopping.signal })
      .then(
        () => ({ state: 'made', failure: null }) as const,
        (error: unknown) => this.failed(error),
      );
    clearInterval(beat);
    await endRun(this.stats.records, id, end).catch((error: unknown) => this.failed(error));
    return end.state;
  }

  private failed(error: unknown): ReturnType<typeof endOf> {
    const end = endOf(error);
    if (end.state === 'interrupted') this.logger.error(faultOf(error));
    return end;
  }
}

/** The kind of a fault, not its words, which may quote a count. */
function faultOf(error: unknown): { interrupted: string; code?: string } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  return { interrupted: error instanceof Error ? error.name : typeof error, ...(code && { code }) };
}
