import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { birthdayOn, civilDate, todayIn, type CivilDate } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { Refused } from '../common/errors.js';
import type { CaseOutcome } from '../common/codes.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { demand } from './access.js';
import { checkClosure, checkReopening, type MoveCheck } from './case-moves.js';
import { lockCase, type LockedCase } from './case-state.queries.js';
import { ApproveClosure, ProposeClosure, ReopenCase } from './closures.dto.js';
import { EntryWords } from './entry-words.service.js';
import { recordEntry, type NewEntry } from './entry-writes.queries.js';
import { lastStanding } from './stored-facts.js';
import { EntryRecordedView } from './timeline.dto.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';
const ADULT_AT = 18;

const LATEST_BIRTH = statement(
  'cases.latestBirth',
  'SELECT b.latest_on::text AS "latestOn" FROM birth_date_assertions b WHERE b.minor_id = $1 AND b.accepted',
);

/** Ending the work on a case takes two persons: one proposes, a coordinator agrees. */
@Injectable()
export class Closures {
  constructor(private readonly words: EntryWords) {}

  /** @throws Refused when the outcome has no ground in what is recorded, or another proposal stands. */
  async propose(ctx: Context, caseId: string, input: ProposeClosure): Promise<EntryRecordedView> {
    const { outcome, on, note } = input;
    refuseFaults(notFuture('on', on, todayIn(ZONE, ctx.now)));
    const held = await lockCase(ctx, caseId, { seal: note !== undefined });
    demand(held.access, 'team');
    if (held.derived.proposedOutcome !== null) throw new Refused('closure_already_proposed');
    await this.refuseGroundless(ctx, held, outcome, on);
    const entry: NewEntry = { id: uuidv7(), kind: 'closure_proposed', code: outcome, on };
    return this.write(ctx, held, entry, note, 'case.closure_proposed');
  }

  /** @throws Refused when that proposal does not stand any more, or is the approver's own. */
  async approve(ctx: Context, caseId: string, input: ApproveClosure): Promise<EntryRecordedView> {
    const { proposalId, note } = input;
    const held = await lockCase(ctx, caseId, { seal: note !== undefined });
    demand(held.access, 'team');
    const outcome = held.derived.proposedOutcome;
    const proposal = lastStanding(held.entries, 'closure_proposed');
    if (outcome === null || proposal?.id !== proposalId) throw new Refused('closure_not_proposed');
    if (proposal.recordedBy === ctx.actor.userId) throw new Refused('closure_own_proposal', 'forbidden');
    await this.refuseGroundless(ctx, held, outcome, proposal.on);
    const entry: NewEntry = { id: uuidv7(), kind: 'closed', code: outcome, on: proposal.on };
    return this.write(ctx, held, entry, note, 'case.closed');
  }

  /** @throws Refused when the case is open. */
  async reopen(ctx: Context, caseId: string, { reason }: ReopenCase): Promise<EntryRecordedView> {
    const held = await lockCase(ctx, caseId, { seal: true });
    demand(held.access, 'team');
    const on = todayIn(ZONE, ctx.now);
    refuse(checkReopening(held.derived, on));
    return this.write(ctx, held, { id: uuidv7(), kind: 'reopened', on }, reason, 'case.reopened');
  }

  /** The minor is an adult when the latest day they may be born on says so: the doubt is theirs to keep. */
  private async refuseGroundless(
    ctx: Context,
    held: LockedCase,
    outcome: CaseOutcome,
    on: CivilDate,
  ): Promise<void> {
    const birth =
      outcome === 'aged_out' ? await ctx.row<{ latestOn: string }>(LATEST_BIRTH, [held.minorId]) : undefined;
    const majorityOn = birth ? birthdayOn(civilDate(birth.latestOn), ADULT_AT) : null;
    refuse(checkClosure(held.derived, outcome, on, majorityOn));
  }

  private async write(
    ctx: Context,
    held: LockedCase,
    entry: NewEntry,
    text: string | undefined,
    action: string,
  ): Promise<EntryRecordedView> {
    const words = await this.words.seal(ctx, held, entry, { text });
    const { id, version, derived } = await recordEntry(ctx, held, entry, { action, words });
    return { id, caseId: held.id, status: derived.status, version };
  }
}

function refuse(move: MoveCheck): void {
  if (!move.ok) throw new Refused(move.code);
}
