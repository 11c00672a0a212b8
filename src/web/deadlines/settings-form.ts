import type { FieldError } from '../../common/errors.js';
import { type Locale, message } from '../../common/messages.js';
import { REMINDER_KINDS, REMINDER_SCOPES } from '../../reminders/reminder-kinds.js';
import type { ReminderChoice, ReminderChoiceView } from '../../reminders/reminders.dto.js';
import { asList } from '../forms.js';
import type { Parsed, Typed } from '../pages.service.js';

export const LABELS = { kinds: 'reminders.kinds', scope: 'reminders.scope' };

/** What one may tick or choose. */
export function choicesIn(locale: Locale) {
  return {
    mail: [{ value: 'yes', text: message(locale, 'reminders.mail.yes') }],
    kinds: REMINDER_KINDS.map((value) => ({ value, text: message(locale, `reminders.kind.${value}`) })),
    scope: REMINDER_SCOPES.map((value) => ({ value, text: message(locale, `reminders.scope.${value}`) })),
  };
}

/** A choice as the form's fields hold it. */
export function valuesOf({ mail, kinds, scope }: ReminderChoiceView): Typed {
  return { ...(mail && { mail: 'yes' }), kinds, scope };
}

/** A form's fields as a choice; an unticked box is not sent. */
export function readChoice(typed: Typed): Parsed<ReminderChoice> {
  const given = asList(typed['kinds']);
  const kinds = REMINDER_KINDS.filter((kind) => given.includes(kind));
  const scope = REMINDER_SCOPES.find((one) => one === typed['scope']);
  const errors: FieldError[] = [];
  if (kinds.length !== given.length) errors.push({ field: 'kinds', code: 'isIn' });
  if (!scope) errors.push({ field: 'scope', code: 'isIn' });
  return scope && errors.length === 0
    ? { input: { mail: typed['mail'] === 'yes', kinds, scope } }
    : { errors };
}
