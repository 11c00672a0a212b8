import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.queries.js';
import { Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { REMINDER_KINDS } from './reminder-kinds.js';
import type { ReminderChoice, ReminderChoiceView } from './reminders.dto.js';
import { chooseReminders, reminderChoice } from './reminders.queries.js';

/** Which reminders of deadlines each person wants; the worker sends them. */
@Injectable()
export class Reminders {
  /** The caller's choice; all of them as long as they have not chosen. */
  async choice(ctx: Context): Promise<ReminderChoiceView> {
    return (
      (await reminderChoice(ctx)) ?? { mail: true, kinds: [...REMINDER_KINDS], scope: 'all', version: 0 }
    );
  }

  /** Holds for every mail not yet sent. @throws Refused 412 when the version is not the present one. */
  async choose(ctx: Context, based: number, choice: ReminderChoice): Promise<ReminderChoiceView> {
    const kinds = REMINDER_KINDS.filter((kind) => choice.kinds.includes(kind));
    const version = await chooseReminders(ctx, based, { ...choice, kinds });
    if (version === undefined) throw new Refused('stale', 'stale');
    await recordAudit(ctx, {
      action: 'reminders.chosen',
      subjectId: ctx.actor.userId,
      detail: { mail: choice.mail, kinds, scope: choice.scope },
    });
    return { ...choice, kinds, version };
  }
}
