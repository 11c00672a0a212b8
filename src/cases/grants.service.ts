import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { InvalidInput, NotFound, Refused, type FieldError } from '../common/errors.js';
import { refuseFaults } from '../common/date-rules.js';
import { JsonText } from '../common/json-text.js';
import type { Context } from '../database/context.js';
import { Vault } from '../vault/vault.service.js';
import { demand } from './access.js';
import { GrantGiven, NewGrant } from './grants.dto.js';
import { insertGrant, readGrantGround, readGrants, revokeGrant } from './grants.queries.js';
import { filled } from './sealed-answer.js';

const DAY = 86_400_000;
const LONGEST = 366 * DAY;
/** Grants are for those who work on cases. */
const GRANTEES = ['caseworker', 'coordinator', 'lawyer'];

/** Sharing a case beyond its team: to one person, at a level, until a day, for a reason. */
@Injectable()
export class Grants {
  constructor(private readonly vault: Vault) {}

  /** All grants of a case, past ones too. @throws NotFound. */
  async list(ctx: Context, caseId: string): Promise<JsonText> {
    const sealed = await readGrants(ctx, caseId);
    if (!sealed) throw new NotFound();
    return new JsonText(filled(sealed, this.vault.keyring(sealed.keys)));
  }

  /** @throws NotFound; Refused when the case is not the team's own; InvalidInput naming the field. */
  async give(ctx: Context, caseId: string, input: NewGrant): Promise<GrantGiven> {
    const startsAt = input.startsAt === undefined ? ctx.now : new Date(input.startsAt);
    const endsAt = new Date(input.endsAt);
    refuseFaults(spanFaults(startsAt, endsAt, ctx.now));
    if (input.granteeId === ctx.actor.userId) throw InvalidInput.field('granteeId', 'grantee_is_self');
    const ground = await readGrantGround(ctx, caseId, input.granteeId);
    if (!ground) throw new NotFound();
    demand(ground.access, 'team');
    if (ground.role === null || !GRANTEES.includes(ground.role))
      throw InvalidInput.field('granteeId', 'grantee_unsuitable');
    const id = uuidv7();
    const reason = this.vault.keyring(ground.keys).seal(ground.minorId, 'note', id, { text: input.reason });
    const { granteeId, level, purpose } = input;
    await insertGrant(ctx, {
      id,
      caseId,
      granteeId,
      level,
      purpose,
      startsAt,
      endsAt,
      minorId: ground.minorId,
      reason,
    });
    return { id };
  }

  /** Ends a grant with the next request of its holder; returns the case. @throws NotFound; Refused when it had ended. */
  async revoke(ctx: Context, id: string): Promise<{ id: string; caseId: string }> {
    const found = await revokeGrant(ctx, id);
    if (!found) throw new NotFound();
    if (!found.ofTeam) throw new Refused('access_too_low', 'forbidden');
    if (!found.ended) throw new Refused('grant_already_ended');
    return { id, caseId: found.caseId };
  }
}

function spanFaults(startsAt: Date, endsAt: Date, now: Date): FieldError[] {
  if (endsAt <= startsAt) return [{ field: 'endsAt', code: 'before_start' }];
  if (endsAt <= now) return [{ field: 'endsAt', code: 'grant_over' }];
  return endsAt.getTime() - startsAt.getTime() > LONGEST ? [{ field: 'endsAt', code: 'grant_too_long' }] : [];
}
