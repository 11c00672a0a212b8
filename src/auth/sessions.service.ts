import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.queries.js';
import { NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { SessionKind } from './sign-in.service.js';

export interface LiveSession {
  readonly id: string;
  readonly kind: SessionKind;
  readonly createdAt: Date;
  readonly seenAt: Date;
  readonly current: boolean;
}

const MINE = statement(
  'auth.mySessions',
  `SELECT id, kind, created_at AS "createdAt", seen_at AS "seenAt", current FROM sec.my_sessions()`,
);
const END = statement('auth.endMySession', 'SELECT sec.end_my_session($1) AS ended');

/** The actor's own live sessions. */
@Injectable()
export class Sessions {
  /** Newest first. */
  async list(ctx: Context): Promise<LiveSession[]> {
    return ctx.rows<LiveSession>(MINE);
  }

  /** Ends one; its next request is refused. @throws NotFound when it is not the actor's, or over already. */
  async end(ctx: Context, sessionId: string): Promise<void> {
    const row = await ctx.row<{ ended: boolean }>(END, [sessionId]);
    if (!row?.ended) throw new NotFound();
    await recordAudit(ctx, { action: 'session.ended', subjectId: sessionId });
  }

  /** Signs out. */
  async endCurrent(ctx: Context): Promise<void> {
    await this.end(ctx, ctx.actor.sessionId);
  }
}
