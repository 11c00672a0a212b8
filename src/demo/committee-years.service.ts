import { createHash, randomBytes } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ClientBase } from 'pg';
import { addDays, todayIn, type CivilDate } from '../common/civil-date.js';
import { Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { Database } from '../database/database.service.js';
import { withClient } from '../database/roles.js';
import { Incidents } from '../incidents/incidents.service.js';
import { Observations } from '../publications/observations.service.js';
import { METHOD_CHECKS, SAFEGUARDING_CHECKS } from '../publications/release-steps.js';
import { Releases } from '../publications/releases.service.js';
import { dueOn, dueQuarters, type Quarter } from '../reports/quarters.js';
import { Reports } from '../reports/reports.service.js';
import { endSession, openSession, putBackActs } from './committee.queries.js';
import { committeeLog } from './committee-log.js';
import { FINDINGS } from './committee-words.js';
import { Random } from './random.js';

/** Three years of quarters. */
export const DEMONSTRATION_QUARTERS = 12;

/** Days from the day a quarter may be counted to the day its release is signed. */
const UNTIL_SIGNED = 12;

/** One event in so many is still to be verified. */
const UNVERIFIED = 6;

const LOUISE = 'louise@comite.example';
const PAUL = 'paul@comite.example';
const NADIA = 'nadia@protection.example';

/**
 * Lets the fictional committee work through its last years with the product itself: reports, releases, observations, the
 * log. What is there already stays, so that a start that was interrupted is taken up by the next. Takes some seconds a
 * quarter; `stopped` is asked between them.
 */
export async function committeeYears(
  app: INestApplicationContext,
  adminUrl: string,
  {
    quarters = DEMONSTRATION_QUARTERS,
    stopped = () => false,
  }: { quarters?: number; stopped?: () => boolean } = {},
): Promise<void> {
  const today = todayIn('Europe/Paris', new Date());
  await withClient(adminUrl, async (client) => {
    const committee = await Committee.meet(app, client);
    try {
      await committee.keepLog(today);
      for (const quarter of dueQuarters(today, null, quarters).toReversed()) {
        if (stopped()) return;
        await committee.report(quarter).catch(ifRefused);
      }
    } finally {
      await committee.part();
    }
  });
}

/** The three people whose hands a release passes, each with a session of their own. */
class Committee {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly client: ClientBase,
    private readonly tokens: ReadonlyMap<string, Buffer>,
  ) {}

  static async meet(app: INestApplicationContext, client: ClientBase): Promise<Committee> {
    const tokens = new Map<string, Buffer>();
    for (const email of [LOUISE, PAUL, NADIA]) {
      const token = randomBytes(32);
      await openSession(client, hashOf(token), email);
      tokens.set(email, token);
    }
    return new Committee(app, client, tokens);
  }

  /** Nobody stays signed in. */
  async part(): Promise<void> {
    for (const token of this.tokens.values()) await endSession(this.client, hashOf(token));
  }

  /** Writes the log down, and has most of it verified by the second member. */
  async keepLog(today: CivilDate): Promise<void> {
    const incidents = this.app.get(Incidents, { strict: false });
    const known = await this.as(LOUISE, today, (ctx) => incidents.list(ctx, { limit: 1 }));
    if (known.items.length > 0) return;
    for (const [index, event] of committeeLog(today, new Random('committee')).entries()) {
      const { id, version } = await this.as(LOUISE, today, (ctx) => incidents.record(ctx, event));
      if (index % UNVERIFIED !== 0)
        await this.as(PAUL, today, (ctx) => incidents.verify(ctx, id, version, { result: 'verified' }));
    }
  }

  /** Counts a quarter, publishes it, and now and then says something about it. */
  async report(quarter: Quarter): Promise<void> {
    const releases = this.app.get(Releases, { strict: false });
    const day = addDays(dueOn(quarter), UNTIL_SIGNED);
    const { releases: all } = await this.as(LOUISE, day, (ctx) => releases.list(ctx));
    if (all.some(({ number, state }) => number === quarter && state === 'published')) return;
    const by = await this.as(LOUISE, day, ({ actor }) => Promise.resolve(actor));
    const cut = await this.app.get(Reports, { strict: false }).make({ quarter, by });
    const { id } = await this.as(LOUISE, day, (ctx) => releases.draft(ctx, { cutId: cut.id }));
    const pass = (
      email: string,
      version: number,
      step: Parameters<Releases['take']>[3],
      checks: readonly string[] = [],
    ) => this.as(email, day, (ctx) => releases.take(ctx, id, version, step, { checks }));
    await pass(PAUL, 1, 'methods_checked', METHOD_CHECKS);
    await pass(NADIA, 2, 'safeguarding_checked', SAFEGUARDING_CHECKS);
    await pass(PAUL, 3, 'signed');
    await pass(LOUISE, 4, 'published');
    await putBackActs(this.client, id, day);
    await this.observe(quarter, id, day);
  }

  /** Every other quarter something is found. */
  private async observe(quarter: Quarter, releaseId: string, day: CivilDate): Promise<void> {
    const turn = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6));
    const words = turn % 2 === 0 ? FINDINGS[(turn / 2) % FINDINGS.length] : undefined;
    if (words === undefined) return;
    const observations = this.app.get(Observations, { strict: false });
    const { id } = await this.as(LOUISE, day, (ctx) => observations.write(ctx, { ...words, releaseId }));
    await this.as(PAUL, day, (ctx) => observations.take(ctx, id, 1, 'review'));
    await this.as(PAUL, day, (ctx) => observations.take(ctx, id, 2, 'publish'));
  }

  /** What somebody does in one transaction, as if on another day. */
  private async as<T>(email: string, day: CivilDate, work: (ctx: Context) => Promise<T>): Promise<T> {
    const database = new Database(
      this.app.get(DataSource, { strict: false }),
      () => new Date(`${day}T10:00:00Z`),
    );
    const open = await database.begin(this.tokens.get(email) ?? Buffer.alloc(32), { readOnly: false });
    if (!open) throw new Error('The demonstration has lost its committee');
    try {
      const result = await work(open.ctx);
      await open.commit();
      return result;
    } catch (error) {
      await open.rollback();
      throw error;
    }
  }
}

function hashOf(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A quarter that could not be protected, or not in time on a slow machine, is left out as it would be in earnest. */
function ifRefused(error: unknown): void {
  if (!(error instanceof Refused)) throw error;
}
