import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { ReminderChoice, ReminderChoiceView } from './reminders.dto.js';

const MINE = statement(
  'reminders.mine',
  'SELECT mail, kinds, scope, version FROM reminder_preferences WHERE user_id = $1',
);

/** Version 0 stands for the choice nobody made yet. No row: the version is not the present one. */
const CHOOSE = statement(
  'reminders.choose',
  `WITH changed AS (
     UPDATE reminder_preferences SET mail = $2, kinds = $3, scope = $4, version = version + 1
      WHERE user_id = $1 AND version = $5 RETURNING version
   ), made AS (
     INSERT INTO reminder_preferences (user_id, mail, kinds, scope)
     SELECT $1, $2, $3, $4 WHERE $5::integer = 0
         ON CONFLICT (user_id) DO NOTHING RETURNING version
   )
   SELECT version FROM changed UNION ALL SELECT version FROM made`,
);

/** What the caller chose, if anything. */
export async function reminderChoice(ctx: Context): Promise<ReminderChoiceView | undefined> {
  return ctx.row<ReminderChoiceView>(MINE, [ctx.actor.userId]);
}

/** Keeps the caller's choice; the version reached, or undefined when `based` is not the present one. */
export async function chooseReminders(
  ctx: Context,
  based: number,
  { mail, kinds, scope }: ReminderChoice,
): Promise<number | undefined> {
  const row = await ctx.row<{ version: number }>(CHOOSE, [ctx.actor.userId, mail, kinds, scope, based]);
  return row?.version;
}
