import { LANGUAGES } from '../../common/languages.js';
import { formatDate, formatLanguage } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { PersonKind } from '../../people/candidate.js';
import { CONSENT_GIVERS } from '../../matching/sharing-consent.entity.js';
import {
  GiveSharingConsent,
  type SharingConsentSpell,
  type SharingConsentView,
} from '../../people/sharing-consents.dto.js';
import type { CaseForm } from '../casework/case-frame.service.js';
import { choicesOf } from '../casework/choices.js';
import { dateInputValues } from '../date-input.js';

/** What a family says of being found by other organisations: yes, as of a day, or no longer. */
export type ConsentSaid = { readonly given: GiveSharingConsent } | { readonly given?: undefined };

/** Where a form about a consent stands. */
export interface ConsentPlace {
  readonly kind: PersonKind;
  readonly href: string;
  readonly backHref: string;
}

type Staff = Readonly<Record<string, string>>;

/** Says what agreeing means, what was agreed so far, and takes the next word: agreeing, or the withdrawal while an agreement stands. */
export function consentForm(
  { kind, href, backHref }: ConsentPlace,
  consent: SharingConsentView,
  staff: Staff,
): Omit<CaseForm<ConsentSaid>, 'save'> {
  return {
    view: 'people/consent',
    right: kind === 'minor' ? 'minor' : 'kinship',
    labels: {
      agreedBy: 'consent.by',
      givenOn: 'consent.given_on',
      language: 'consent.language',
      withInterpreter: 'consent.interpreter',
    },
    model: ({ locale }) => ({
      kind,
      href,
      backHref,
      since: consent.givenOn,
      choices: {
        agreedBy: CONSENT_GIVERS.map((value) => ({ value, text: message(locale, `consent.by.${value}`) })),
        language: choicesOf(locale, 'language', LANGUAGES),
      },
      history: historyOf(locale, consent, staff),
    }),
    values: ({ today }) => ({ ...dateInputValues('givenOn', today), agreedBy: 'person' }),
    read: (answers, { today }) => {
      if (answers.text('said') === 'withdrawn') return { input: {} };
      const givenOn = answers.date('givenOn', { required: true, max: today });
      const parsed = answers.as(GiveSharingConsent, {
        givenOn,
        agreedBy: answers.text('agreedBy'),
        language: answers.text('language'),
        withInterpreter: answers.text('withInterpreter') === 'yes',
      });
      return parsed.errors ? parsed : { input: { given: parsed.input } };
    },
  };
}

/** Each agreement and each withdrawal as a line, the latest first. */
function historyOf(locale: Locale, { history }: SharingConsentView, staff: Staff): string[] {
  const line = (said: 'given' | 'withdrawn', on: string, by: string) =>
    message(locale, `consent.said.${said}`, {
      date: formatDate(locale, on),
      name: staff[by] ?? message(locale, 'consent.history.somebody'),
    });
  return history.flatMap((spell) => {
    const { givenOn, recordedBy, withdrawnOn, withdrawnBy } = spell;
    return [
      ...(withdrawnOn && withdrawnBy ? [line('withdrawn', withdrawnOn, withdrawnBy)] : []),
      [line('given', givenOn, recordedBy), ...howOf(locale, spell)].join(' · '),
    ];
  });
}

/** Who agreed, where it was not the person alone, and how it was explained to them. */
function howOf(locale: Locale, { agreedBy, language, withInterpreter }: SharingConsentSpell): string[] {
  return [
    ...(agreedBy === 'person' ? [] : [message(locale, `consent.by.${agreedBy}`)]),
    ...(language === null ? [] : [formatLanguage(locale, language)]),
    ...(withInterpreter ? [message(locale, 'consent.with_interpreter')] : []),
  ];
}
