import type { Context } from '../database/context.js';
import type { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import type { FeedContent } from './calendar.js';

export interface LiveFeed {
  readonly createdAt: Date;
  /** The last day somebody's calendar asked for it; null as long as none has. */
  readonly lastFetchedOn: string | null;
}

const MINE = statement(
  'feeds.mine',
  `SELECT created_at AS "createdAt", last_fetched_on::text AS "lastFetchedOn" FROM sec.my_feed()`,
);
const MAKE = statement('feeds.make', 'SELECT sec.make_feed($1) AS "createdAt"');
const END = statement('feeds.end', 'SELECT sec.end_my_feed() AS ended');
const READ = statement('feeds.read', 'SELECT sec.read_feed($1) AS content');

/** The caller's feed, if they have one. */
export async function myFeed(ctx: Context): Promise<LiveFeed | undefined> {
  return ctx.row<LiveFeed>(MINE);
}

/** Puts a feed in the place of the caller's earlier one. */
export async function makeFeed(ctx: Context, tokenHash: Buffer): Promise<Date> {
  const row = await ctx.row<{ createdAt: Date }>(MAKE, [tokenHash]);
  if (!row) throw new Error('a feed was not stored');
  return row.createdAt;
}

/** Ends the caller's feed; false when there was none. */
export async function endFeed(ctx: Context): Promise<boolean> {
  return (await ctx.row<{ ended: boolean }>(END))?.ended ?? false;
}

/** What the owner of a feed may see now; null when no live feed of an active person has this hash. */
export async function readFeed(database: Database, tokenHash: Buffer): Promise<FeedContent | null> {
  const [row] = await database.anonymous<{ content: FeedContent | null }>(READ, [tokenHash]);
  return row?.content ?? null;
}
