import { Injectable } from '@nestjs/common';
import { addDays, todayIn } from '../common/civil-date.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import { JsonText } from '../common/json-text.js';
import type { Context } from '../database/context.js';
import { Vault } from '../vault/vault.service.js';
import { CaseListQuery, CaseListView } from './case-list.dto.js';
import { LIST_DEADLINE, LIST_UPDATED } from './case-list.queries.js';
import { CaseView } from './case-view.dto.js';
import { CASE_VIEW } from './case-view.queries.js';
import { type Cursor, FIRST_ID, LAST_ID, readCursor } from './cursors.js';
import { filled, filledNames, type SealedAnswer } from './sealed-answer.js';
import { TIMELINE, TIMELINE_BEFORE } from './timeline-page.queries.js';
import { TimelineView } from './timeline-view.dto.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';
const PAGE_SIZE = 25;

/** Reading cases. Each answer is one statement; the words in it are decrypted once and put in their slots. */
@Injectable()
export class Cases {
  constructor(private readonly vault: Vault) {}

  /** Everything the page of a case shows. Opening the child's and relatives' identity is counted and audited. @throws NotFound. */
  async view(ctx: Context, id: string): Promise<CaseView> {
    return JSON.parse((await this.viewText(ctx, id)).text) as CaseView;
  }

  /** The same as it goes out. */
  async viewText(ctx: Context, id: string): Promise<JsonText> {
    const row = await ctx.row<SealedAnswer & { version: number }>(CASE_VIEW, [id, ctx.now]);
    if (!row) throw new NotFound();
    return new JsonText(filled(row, this.vault.keyring(row.keys)), row.version);
  }

  /** The caller's cases, with names; showing them is counted and audited. @throws InvalidInput for a foreign cursor. */
  async list(ctx: Context, query: CaseListQuery): Promise<CaseListView> {
    return JSON.parse((await this.listText(ctx, query)).text) as CaseListView;
  }

  /** The same as it goes out. */
  async listText(ctx: Context, query: CaseListQuery): Promise<JsonText> {
    const { state = 'open', order = 'updated', limit = PAGE_SIZE } = query;
    const today = todayIn(ZONE, ctx.now);
    const filter = [
      limit + 1,
      query.status ?? null,
      state === 'all' ? null : state === 'open',
      query.lead === 'me' ? ctx.actor.userId : (query.lead ?? null),
      query.team ?? null,
      query.missing ?? false,
      query.stale === undefined ? null : addDays(today, 1 - query.stale),
      today,
    ];
    const row =
      order === 'updated'
        ? await ctx.row<SealedAnswer>(LIST_UPDATED, [...filter, ...afterMoment(query.after)])
        : await ctx.row<SealedAnswer>(LIST_DEADLINE, [...filter, ...afterDeadline(query.after)]);
    if (!row) throw new NotFound();
    return new JsonText(filledNames(row, this.vault.keyring(row.keys)));
  }

  /** A page of a timeline, newest first. @throws NotFound. */
  async timeline(ctx: Context, id: string, before?: string): Promise<TimelineView> {
    return JSON.parse((await this.timelineText(ctx, id, before)).text) as TimelineView;
  }

  /** The same as it goes out. */
  async timelineText(ctx: Context, id: string, before?: string): Promise<JsonText> {
    const cursor = before === undefined ? undefined : cursorOf('day', before, 'before');
    const row = cursor
      ? await ctx.row<SealedAnswer>(TIMELINE_BEFORE, [id, cursor.key, cursor.id])
      : await ctx.row<SealedAnswer>(TIMELINE, [id]);
    if (!row) throw new NotFound();
    return new JsonText(filled(row, this.vault.keyring(row.keys)));
  }
}

function afterMoment(after: string | undefined): [string, string] {
  if (after === undefined) return ['infinity', LAST_ID];
  const { key, id } = cursorOf('moment', after, 'after');
  return [key, id];
}

/** Cases without a deadline come after all others, by id. */
function afterDeadline(after: string | undefined): [string, string, string] {
  if (after === undefined) return ['-infinity', FIRST_ID, FIRST_ID];
  const { key, id } = cursorOf('dayOrNone', after, 'after');
  return key === 'none' ? ['infinity', LAST_ID, id] : [key, id, FIRST_ID];
}

function cursorOf(kind: Parameters<typeof readCursor>[0], text: string, field: string): Cursor {
  const cursor = readCursor(kind, text);
  if (!cursor) throw InvalidInput.field(field, 'invalid');
  return cursor;
}
