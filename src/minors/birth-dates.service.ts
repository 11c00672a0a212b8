import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { civilDate, todayIn } from '../common/civil-date.js';
import { refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { canBeAccepted, claimFaults, claimOf } from './birth-dates.js';
import { acceptBirthDate, disputeBirthDate, insertBirthDate } from './birth-dates.queries.js';
import { MinorChanged } from './minors-view.dto.js';
import { BirthDateInput } from './minors.dto.js';
import { minorVersion, touchMinor, type TouchedMinor } from './minors.queries.js';

/** What has been said and decided about when a minor was born: every assertion is kept, at most one is accepted. */
@Injectable()
export class BirthDates {
  /** Adds an assertion; which one the work rests on does not change. */
  async assert(ctx: Context, minorId: string, input: BirthDateInput): Promise<MinorChanged> {
    const today = todayIn('Europe/Paris', ctx.now);
    const claim = claimOf(input, today);
    refuseFaults(claimFaults(claim, today));
    const { version, caseId } = await this.touch(ctx, minorId, null);
    const { source, disputed = false } = input;
    const id = uuidv7();
    await insertBirthDate(ctx, { ...claim, id, minorId, caseId, source, disputed });
    return { id, version };
  }

  /** Makes an assertion the one the work rests on. @throws InvalidInput when it would make the person too old to be a minor. */
  async accept(ctx: Context, minorId: string, version: number, assertionId: string): Promise<MinorChanged> {
    const minor = await this.touch(ctx, minorId, version);
    const latestOn = await acceptBirthDate(ctx, minorId, assertionId, minor.caseId);
    if (latestOn === undefined) throw new NotFound();
    if (!canBeAccepted(latestOn, civilDate(minor.registeredOn))) throw new InvalidInput('birth_date_too_old');
    return { id: assertionId, version: minor.version };
  }

  /** Records that an assertion is contested, or no longer. */
  async dispute(
    ctx: Context,
    minorId: string,
    version: number,
    assertionId: string,
    disputed: boolean,
  ): Promise<MinorChanged> {
    const minor = await this.touch(ctx, minorId, version);
    if (!(await disputeBirthDate(ctx, minorId, assertionId, minor.caseId, disputed))) throw new NotFound();
    return { id: assertionId, version: minor.version };
  }

  private async touch(ctx: Context, minorId: string, version: number | null): Promise<TouchedMinor> {
    const minor = await touchMinor(ctx, minorId, version);
    if (minor) return minor;
    const current = await minorVersion(ctx, minorId);
    throw changeRefusal(current, version ?? current ?? 0);
  }
}
