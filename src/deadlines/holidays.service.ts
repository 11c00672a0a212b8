import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/audit.queries.js';
import { FIRST_ID } from '../cases/cursors.js';
import { todayIn } from '../common/civil-date.js';
import { notFarAfter, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { isWorkingDay, type AddedHoliday } from '../pathways/holidays.js';
import { movesOf } from './calendar-moves.js';
import { rulesOn } from './calendar-rules.js';
import { AddHoliday, CalendarChanged, HolidayList, HolidayView } from './holidays.dto.js';
import {
  ADD,
  LIST,
  LOCK_CALENDAR,
  MOVE,
  SPANNING,
  SPANNING_PAGE,
  STANDING,
  WITHDRAW,
} from './holidays.queries.js';
import type { LimitFacts } from './limit-facts.js';

/** The calendar before and after a change of one day, and the day's own id. */
interface CalendarChange {
  readonly id: string;
  readonly day: AddedHoliday;
  readonly before: readonly AddedHoliday[];
}

/**
 * Days off proclaimed after a release. Whoever keeps the calendar sees no case: the limits a day moves are computed from
 * coded facts that the database hands out for this purpose alone, and are stored in the same transaction.
 */
@Injectable()
export class Holidays {
  /** The days added and not withdrawn, by date. */
  async list(ctx: Context): Promise<HolidayList> {
    return { holidays: await ctx.rows<HolidayView>(LIST) };
  }

  /** @throws InvalidInput for a day on which nobody works there anyway, or one so far off that nobody proclaims it yet. */
  async add(ctx: Context, { calendar, on, nameEn, nameFr }: AddHoliday): Promise<CalendarChanged> {
    refuseFaults(notFarAfter('on', on, todayIn('Europe/Paris', ctx.now)));
    await ctx.rows(LOCK_CALENDAR);
    const before = await standing(ctx);
    if (!isWorkingDay(calendar, on, before)) throw InvalidInput.field('on', 'day_off_already');
    const id = uuidv7();
    await ctx.rows(ADD, [id, calendar, on, nameEn, nameFr, ctx.actor.userId]);
    return changed(ctx, 'calendar.day_added', { id, day: { calendar, on }, before });
  }

  /** Takes a day off the calendar again: it was not proclaimed, or not for that place. @throws NotFound when it does not stand. */
  async withdraw(ctx: Context, id: string): Promise<CalendarChanged> {
    await ctx.rows(LOCK_CALENDAR);
    const before = await standing(ctx);
    const day = await ctx.row<AddedHoliday>(WITHDRAW, [id, ctx.actor.userId]);
    if (!day) throw new NotFound();
    return changed(ctx, 'calendar.day_withdrawn', { id, day, before });
  }
}

async function standing(ctx: Context): Promise<readonly AddedHoliday[]> {
  return (await ctx.row<{ days: AddedHoliday[] }>(STANDING))?.days ?? [];
}

/** Moves every open limit that spans the day, page by page, and puts the change on record. */
async function changed(ctx: Context, action: string, change: CalendarChange): Promise<CalendarChanged> {
  const { id, day, before } = change;
  const calendars = { before, after: await standing(ctx) };
  const rules = rulesOn(day.calendar);
  let moved = 0;
  let page: LimitFacts[] = [];
  do {
    page = await ctx.rows<LimitFacts>(SPANNING, [id, rules, page.at(-1)?.id ?? FIRST_ID]);
    const moves = page.flatMap((procedure) => movesOf(procedure, calendars));
    const named = JSON.stringify(moves.map((move) => ({ ...move, id: uuidv7() })));
    moved += (await ctx.row<{ moved: number }>(MOVE, [id, named]))?.moved ?? 0;
  } while (page.length === SPANNING_PAGE);
  await recordAudit(ctx, { action, subjectId: id, detail: { calendar: day.calendar, on: day.on, moved } });
  return { id, moved };
}
