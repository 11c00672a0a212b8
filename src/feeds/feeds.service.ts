import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.queries.js';
import { parseToken, TOKEN_BYTES } from '../auth/tokens.js';
import { NotFound } from '../common/errors.js';
import type { Config } from '../config.js';
import type { Context } from '../database/context.js';
import { Database } from '../database/database.service.js';
import { CONFIG } from '../settings.module.js';
import { calendarOf } from './calendar.js';
import type { FeedView, NewFeedView } from './feeds.dto.js';
import { endFeed, makeFeed, myFeed, readFeed } from './feeds.queries.js';

/** A calendar file as it is served. */
export interface CalendarFile {
  readonly text: string;
  /** Changes with the text. */
  readonly etag: string;
}

/** Calendars of deadlines that other programs subscribe to, by an address that is a secret. */
@Injectable()
export class Feeds {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mine(ctx: Context): Promise<FeedView> {
    return (await myFeed(ctx)) ?? { createdAt: null, lastFetchedOn: null };
  }

  /** A new address; the earlier one, if any, stops at once. */
  async make(ctx: Context): Promise<NewFeedView> {
    const token = randomBytes(TOKEN_BYTES);
    const createdAt = await makeFeed(ctx, hashOf(token));
    await recordAudit(ctx, { action: 'feed.made', subjectId: ctx.actor.userId });
    return { address: `${this.config.publicUrl}/feeds/${token.toString('base64url')}.ics`, createdAt };
  }

  /** Its address stops at once; without a feed nothing happens. */
  async end(ctx: Context): Promise<void> {
    if (await endFeed(ctx)) await recordAudit(ctx, { action: 'feed.ended', subjectId: ctx.actor.userId });
  }

  /** The calendar of whoever the token was made for. @throws NotFound for any token but a live one of an active person. */
  async file(token: string): Promise<CalendarFile> {
    const parsed = parseToken(token);
    const content = parsed && (await readFeed(this.database, hashOf(parsed)));
    if (!content) throw new NotFound();
    const text = calendarOf(content, this.config.publicUrl);
    return { text, etag: `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` };
  }
}

/** Also what the database is told, whose log may hold the values of a slow statement. */
function hashOf(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}
