import { Injectable } from '@nestjs/common';
import { FIRST_ID, readCursor } from '../cases/cursors.js';
import { limitView } from '../cases/limit-views.js';
import { standingSteps } from '../cases/stored-facts.js';
import { addDays, daysBetween, todayIn, type CivilDate } from '../common/civil-date.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import { inBothLanguages, message } from '../common/messages.js';
import type { Context } from '../database/context.js';
import { explain } from '../pathways/explain.js';
import { isOpenLimit } from '../pathways/limits.js';
import { progressOf } from '../pathways/progress.js';
import { DeadlineListItem, DeadlineListQuery, DeadlineListView } from './deadlines.dto.js';
import { LIST, type ListedDeadline } from './deadlines.queries.js';
import { majoritiesBy, type AssertedBirth } from './majorities.js';
import { DeadlineView, EarlierDeadlineView, ProcedureDeadlinesView } from './procedure-deadlines.dto.js';
import {
  PROCEDURE_RESULTS,
  type ComputedResult,
  type ProcedureResults,
} from './procedure-deadlines.queries.js';
import { proposalsOf } from './proposals.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';
const PAGE_SIZE = 25;

/** Reading the limits that were stored with each step; what the day adds is told here. */
@Injectable()
export class Deadlines {
  /** The open deadlines of the caller's open cases, by the day to plan by. @throws InvalidInput for a foreign cursor. */
  async list(ctx: Context, query: DeadlineListQuery): Promise<DeadlineListView> {
    const today = todayIn(ZONE, ctx.now);
    const { limit = PAGE_SIZE } = query;
    const rows = await ctx.rows<ListedDeadline>(LIST, [
      limit + 1,
      ...filterOf(ctx, query, today),
      ...afterOf(query),
    ]);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      deadlines: shown.map((row) => listItem(row, ctx.now)),
      next: last ? `${last.limit.operative}_${last.limit.id}` : null,
    };
  }

  /** The limits of one procedure, with what silence lets one assert. @throws NotFound. */
  async ofProcedure(ctx: Context, id: string, history = false): Promise<ProcedureDeadlinesView> {
    const row = await ctx.row<ProcedureResults>(PROCEDURE_RESULTS, [id, history]);
    if (!row) throw new NotFound();
    const today = todayIn(ZONE, ctx.now);
    const { caseId, reference, pathway, births, results } = row;
    const current = results.filter(({ replacedAt }) => replacedAt === null);
    const open = current.filter(({ limit }) => isOpenLimit(limit));
    const closed = current.filter(({ limit }) => !isOpenLimit(limit));
    const steps = standingSteps(row.entries);
    return {
      ...{ procedureId: id, caseId, reference, pathway, stage: progressOf(pathway, steps).stage },
      deadlines: [...open, ...closed].map((result) => deadlineView(result, births, ctx.now)),
      earlier: results.flatMap((result) => earlierView(result, births, ctx.now)).sort(lastReplacedFirst),
      proposals: proposalsOf(
        pathway,
        steps,
        current.map(({ limit }) => limit),
        ctx.now,
        today,
      ),
    };
  }
}

/** The values of a list's filter, in the order of its statement. */
function filterOf(ctx: Context, query: DeadlineListQuery, today: CivilDate) {
  const { from = '-infinity', to = 'infinity', authority, pathway, owes, lead, team, state } = query;
  const yesterday = addDays(today, -1);
  return [
    from,
    state === 'overdue' && yesterday < to ? yesterday : to,
    authority ?? null,
    pathway ?? null,
    owes === undefined ? null : owes === 'us',
    state === 'unproven',
    lead === 'me' ? ctx.actor.userId : (lead ?? null),
    team ?? null,
  ];
}

function afterOf({ after }: DeadlineListQuery): [string, string] {
  if (after === undefined) return ['-infinity', FIRST_ID];
  const cursor = readCursor('day', after);
  if (!cursor) throw InvalidInput.field('after', 'invalid');
  return [cursor.key, cursor.id];
}

function listItem({ limit, around, births }: ListedDeadline, now: Date): DeadlineListItem {
  return {
    ...around,
    ...limitView(limit, now),
    daysLeft: daysBetween(todayIn(ZONE, now), limit.operative),
    majorities: majoritiesBy(births, limit.operative),
  };
}

function deadlineView(result: ComputedResult, births: readonly AssertedBirth[], now: Date): DeadlineView {
  const { limit, started, computedAt, computedFor } = result;
  return {
    ...{ id: limit.id, ...limitView(limit, now), computedAt, computedFor },
    consequence: inBothLanguages((locale) => message(locale, `limits.effect.${limit.effect}`)),
    explanation: inBothLanguages((locale) => explain(limit, started, locale)),
    majorities: majoritiesBy(births, limit.operative),
  };
}

function earlierView(
  result: ComputedResult,
  births: readonly AssertedBirth[],
  now: Date,
): EarlierDeadlineView[] {
  const { replacedAt, replacedFor, replacedBy } = result;
  return replacedAt === null || replacedFor === null
    ? []
    : [{ ...deadlineView(result, births, now), replacedAt, replacedFor, replacedBy }];
}

function lastReplacedFirst(a: EarlierDeadlineView, b: EarlierDeadlineView): number {
  return Date.parse(b.replacedAt) - Date.parse(a.replacedAt);
}
