import { randomBytes } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { ClientBase } from 'pg';
import { stringify } from 'csv-stringify/sync';
import { v7 as uuidv7 } from 'uuid';
import { civilDate, todayIn } from '../common/civil-date.js';
import { NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { CATALOGUE_ID, catalogueOf, type StoredCell } from './catalogue.js';
import { earlierCases } from './count-rows.js';
import { countEarlier, countEverything } from './counting.queries.js';
import { tablesOf } from './cut-tables.js';
import { CutList, CutMethod, CutSummary, CutView } from './cuts.dto.js';
import {
  atOneMoment,
  cutsFrom,
  earlierFigures,
  groupingSince,
  listCuts,
  organisationNames,
  readCut,
  storeCut,
  type CutRow,
} from './cuts.queries.js';
import { CSV_COLUMNS, csvLines } from './cut-lines.js';
import type { Grouping } from './dimensions.js';
import { figuresIn } from './disclosure.js';
import { emptyFacts, keepStates } from './fact-table.queries.js';
import { groupingOf, organisationCode } from './grouping.js';
import type { Protection } from './protect.js';
import { dueOn, dueQuarters, lastDayOf, nextDue, partsOf, quarterOf, type Quarter } from './quarters.js';
import { BASE, WINDOW } from './rounding.js';
import { protectInThread } from './rounding.worker.js';
import { repeatedFigures } from './repeats.js';
import { progressAt, runView, type RunProgress } from './run-progress.js';
import { unfinishedRuns } from './runs.queries.js';
import { StatsDatabase } from './stats-database.service.js';

/** Seconds rounding and attack may take together: nobody waits for it, so a slow machine may take its time. */
const TIME_LIMIT = 300;
/** Seconds one rounding may take of it, so that there is time left for fewer tables. */
const ROUNDING_LIMIT = 60;
const KEY_BYTES = 32;

/** A cut that may be made, and who asks for it: nobody when it is made because its day has come. */
export interface CutOrder {
  readonly quarter: Quarter;
  readonly by: { readonly userId: string; readonly sessionId: string } | null;
}

export interface MadeCut {
  readonly id: string;
  readonly quarter: Quarter;
}

/** What whoever has a cut made may be told meanwhile, and how they end it. */
export interface CutWatch {
  readonly onProgress?: (progress: RunProgress) => void;
  readonly stop?: AbortSignal;
}

/** The committee's reports: made once for each quarter, then read as they were stored. */
@Injectable()
export class Reports {
  private readonly logger = new Logger('reports');

  constructor(private readonly stats: StatsDatabase) {}

  /** Every cut, and the quarters that may be reported now. */
  async list(ctx: Context): Promise<CutList> {
    const cuts = await listCuts(ctx);
    const runs = await unfinishedRuns(ctx);
    const today = todayIn('Europe/Paris', ctx.now);
    const next = nextDue(today);
    const last = cuts[0] ? quarterOf(cuts[0].asAt) : null;
    return {
      cuts: cuts.map(summary),
      runs: runs.map(runView),
      due: dueQuarters(today, last),
      next,
      nextOn: dueOn(next),
    };
  }

  /** A cut with its tables. @throws NotFound */
  async view(ctx: Context, id: string): Promise<CutView> {
    const found = await readCut(ctx, id);
    if (!found) throw new NotFound();
    const { cut, cells } = found;
    const alone = cut.grouping.organisation_group.map((code) => code.replace(organisationCode(''), ''));
    const names = alone.length === 0 ? [] : await organisationNames(ctx, alone);
    return {
      ...summary(cut),
      tables: tablesOf(catalogueOf(cut.grouping, cut.catalogue), cells),
      organisations: names.map(({ id: organisation, name }) => ({
        code: organisationCode(organisation),
        name,
      })),
    };
  }

  /** A cut as open data: one observation a line, codes and plain numbers. @throws NotFound */
  async csv(ctx: Context, id: string): Promise<{ fileName: string; text: string }> {
    const cut = await this.view(ctx, id);
    const text = stringify(csvLines(cut), {
      bom: true,
      header: true,
      columns: [...CSV_COLUMNS],
      escape_formulas: true,
      record_delimiter: 'windows',
    });
    return { fileName: `reunir-${cut.quarter}.csv`, text };
  }

  /**
   * The cut of a quarter: made now if there is none, counted, rounded, attacked and stored, or not at all. Takes seconds
   * to minutes; see `ReportRuns` for what does not wait. A quarter is cut once for ever, and none before one that has been
   * cut, since a reader could tell the two apart.
   * @throws Refused when a later quarter has been cut, when the figures cannot be protected, or (`unavailable`) when the
   * database is lost or the making stopped.
   */
  make({ quarter, by }: CutOrder, { onProgress = () => undefined, stop }: CutWatch = {}): Promise<MadeCut> {
    const asAt = lastDayOf(quarter);
    return this.stats.alone(async (client, gone) => {
      onProgress(progressAt('counting'));
      const [nearest] = await cutsFrom(client, asAt);
      if (nearest?.asAt === asAt) return { id: nearest.id, quarter };
      if (nearest !== undefined) throw new Refused('report_out_of_order');
      const id = uuidv7();
      await atOneMoment(client, async () => {
        const { cells, ...facts } = await this.protected(client, quarter, { onProgress, stop: gone });
        await storeCut(client, { id, asAt, catalogue: CATALOGUE_ID, ...facts }, cells, by);
        await keepStates(client);
        await emptyFacts(client);
      });
      return { id, quarter };
    }, stop);
  }

  /** Exact counts live between these lines only. */
  private async protected(
    client: ClientBase,
    quarter: Quarter,
    { onProgress, stop }: Required<CutWatch>,
  ): Promise<{ cells: StoredCell[]; method: CutMethod; grouping: Grouping }> {
    const earlier = await earlierFigures(client);
    const told = earlier.map((release) => ({
      quarter: quarterOf(release.asAt),
      figures: figuresIn(release),
    }));
    const grouping = await groupingFor(client, quarter);
    const order = { asAt: lastDayOf(quarter), grouping, followsCut: earlier.length > 0 };
    const { counts, insiders } = await countEverything(client, order);
    const protection = await protectInThread(
      {
        ...{ catalogue: catalogueOf(grouping), counts, key: randomBytes(KEY_BYTES) },
        options: { earlier, insiders, repeated: repeatedFigures(quarter, told), timeLimit: ROUNDING_LIMIT },
      },
      {
        timeLimit: TIME_LIMIT,
        onProgress: ({ stage, done, attempt }) => onProgress(progressAt(stage, done, attempt)),
        signal: stop,
      },
    );
    if (protection.reasons.length > 0)
      this.logger.warn({ quarter, reasons: protection.reasons.map(({ code }) => code) });
    if (!protection.ok) throw refusalOf(protection);
    return { cells: protection.cells, method: methodOf(protection.omitted, earlier.length), grouping };
  }
}

/** What stands alone in the year of a quarter: as its first cut has it, else as the year before tells. */
async function groupingFor(client: ClientBase, quarter: Quarter): Promise<Grouping> {
  const [year] = partsOf(quarter);
  const known = await groupingSince(client, civilDate(`${year}-01-01`));
  return known ?? groupingOf(earlierCases(await countEarlier(client, civilDate(`${year - 1}-12-31`))));
}

function methodOf(omitted: readonly string[], earlierCuts: number): CutMethod {
  return {
    rounding: 'additive_controlled_rounding',
    base: BASE,
    window: WINDOW,
    key: 'drawn_and_forgotten',
    attack: 'linear_programming',
    earlierCuts,
    insiders: true,
    breaches: 0,
    omitted: [...omitted],
  };
}

function refusalOf({ reasons }: Extract<Protection, { ok: false }>): Refused {
  const codes = reasons.map(({ code }) => code);
  if (codes.includes('time_limit')) return new Refused('report_timed_out', 'unavailable');
  return codes.every((code) => code === 'breach' || code === 'infeasible')
    ? new Refused('report_unprotected')
    : new Refused('report_faulty');
}

function summary({ id, asAt, catalogue, method, createdAt }: CutRow): CutSummary {
  return { id, quarter: quarterOf(asAt), asAt, catalogue, createdAt, method };
}
