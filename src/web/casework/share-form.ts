import { NewGrant } from '../../cases/grants.dto.js';
import { addMonths, type CivilDate, todayIn } from '../../common/civil-date.js';
import { GRANT_LEVELS, type GrantLevel } from '../../common/codes.js';
import { message, type Locale } from '../../common/messages.js';
import type { DirectoryEntry, DirectoryView } from '../../organisations/directory.dto.js';
import { dateInputValues } from '../date-input.js';
import type { CaseForm, OpenCase } from './case-frame.service.js';
import { type Choice, choicesOf } from './choices.js';
import { codeText } from './words.js';

/** How long an access is offered for, to begin with. */
const MONTHS = 3;

/** Sharing a case with a person: who, what they may do, until when, why. */
export const SHARE_FORM: Omit<CaseForm<NewGrant>, 'save' | 'model'> = {
  view: 'casework/share',
  right: 'share',
  labels: {
    granteeId: 'case.share.who',
    level: 'case.share.level',
    purpose: 'case.share.purpose',
    until: 'case.share.until',
    reason: 'case.share.reason',
  },
  names: { endsAt: 'until' },
  values: ({ today }) => dateInputValues('until', addMonths(today, MONTHS)),
  read: (answers, { today }) => {
    const until = answers.date('until', { required: true, min: today });
    return answers.as(
      NewGrant,
      {
        granteeId: answers.chosen('granteeId'),
        level: answers.chosen('level'),
        purpose: answers.chosen('purpose'),
        endsAt: until ? endOfDay(until) : `${today}T00:00:00Z`,
        reason: answers.required('reason'),
      },
      SHARE_FORM.names,
    );
  },
};

/** The fields that travel from the question to its confirmation. */
export const SHARE_FIELDS = [
  ...['q', 'granteeId', 'level', 'purpose', 'until-day', 'until-month', 'until-year', 'reason'],
];

/** The choices of the form, the people found among them. */
export function shareChoices(
  locale: Locale,
  found: DirectoryView,
): Readonly<Record<string, readonly Choice[]>> {
  return {
    person: found.items.map((person) => ({ value: person.id, text: personText(locale, person) })),
    level: GRANT_LEVELS.map((value) => ({
      value,
      text: codeText(locale, 'grant_level', value),
      hint: { text: message(locale, LEVEL_HINT[value]) },
    })),
    purpose: choicesOf(locale, 'grant_purpose'),
  };
}

/** "Maître Dubois, lawyer (Cabinet des Dunes)": names alone are not enough to tell colleagues apart. */
export function personText(locale: Locale, { displayName, role, organisation }: DirectoryEntry): string {
  return message(locale, 'case.share.person', {
    name: displayName,
    role: codeText(locale, 'role', role),
    organisation: organisation.name,
  });
}

const LEVEL_HINT: Readonly<Record<GrantLevel, string>> = {
  read: 'case.share.level.read',
  legal: 'case.share.level.legal',
  full: 'case.share.level.full',
};

/** What everybody with access sees, then what the higher levels add: the vault's compartments in words, as the policies of the database have them. */
const ALL = ['case.share.sees.identity', 'case.share.sees.kinship', 'case.share.sees.procedures'];
const FROM_LEGAL = ['case.share.sees.contact', 'case.share.sees.notes'];
const FROM_FULL = ['case.share.sees.place', 'case.share.sees.accounts'];

interface Sight {
  readonly sees: readonly string[];
  readonly does: readonly string[];
  readonly hidden: readonly string[];
}

const SIGHTS: Readonly<Record<GrantLevel, Sight>> = {
  read: { sees: ALL, does: [], hidden: [...FROM_LEGAL, ...FROM_FULL] },
  legal: { sees: [...ALL, ...FROM_LEGAL], does: ['case.share.does.steps'], hidden: FROM_FULL },
  full: { sees: [...ALL, ...FROM_LEGAL, ...FROM_FULL], does: ['case.share.does.everything'], hidden: [] },
};

/** What somebody will see and may do at a level, and what they will not see. */
export function sightOf({ locale }: Pick<OpenCase, 'locale'>, level: GrantLevel): Sight {
  const say = (keys: readonly string[]) => keys.map((key) => message(locale, key));
  const { sees, does, hidden } = SIGHTS[level];
  return { sees: say(sees), does: say(does), hidden: say(hidden) };
}

/** The last second of a day in Paris, as an instant; the clocks change in the night, never at its end. */
export function endOfDay(day: CivilDate): string {
  const winter = `${day}T23:59:59+01:00`;
  return todayIn('Europe/Paris', new Date(winter)) === day ? winter : `${day}T23:59:59+02:00`;
}
