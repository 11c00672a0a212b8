import type { Locale } from '../../common/messages.js';
import { message } from '../../common/messages.js';
import { NewTracingRequest } from '../../tracing/tracing-requests.dto.js';
import { STATED_CALENDARS } from '../../tracing/tracing-codes.js';
import { Answers, type FieldNames } from '../casework/answers.js';
import { choicesOf, countryChoices, nationalityChoices } from '../casework/choices.js';
import type { Parsed, Typed } from '../pages.service.js';

export const TRACING_LABELS = {
  name: 'tracing.name',
  native: 'tracing.native',
  phone: 'tracing.phone',
  relation: 'tracing.relation',
  side: 'tracing.side',
  childName: 'tracing.child_name',
  childNative: 'tracing.native',
  sex: 'tracing.sex',
  birthCalendar: 'tracing.birth.calendar',
  birthYear: 'tracing.birth.year',
  nationality: 'tracing.nationality',
  language: 'tracing.language',
  fatherName: 'tracing.father',
  motherName: 'tracing.mother',
  origin: 'tracing.origin',
  lastOn: 'tracing.last_on',
  lastCountry: 'tracing.last_country',
  lastChannel: 'tracing.last_channel',
  note: 'tracing.note',
  sharingConsent: 'tracing.consent',
  teamId: 'tracing.team',
};

/** What the fields of the input are called in the form. */
export const TRACING_NAMES: FieldNames = {
  'relative.names.0': 'name',
  'relative.names': 'native',
  'relative.contact': 'phone',
  'sought.names.0': 'childName',
  'sought.names': 'childNative',
  'sought.fatherName': 'fatherName',
  'sought.motherName': 'motherName',
  'sought.origins': 'origin',
  'sought.note': 'note',
  'birth.calendar': 'birthCalendar',
  birth: 'birthYear',
  nationalities: 'nationality',
  languages: 'language',
  'lastContact.on': 'lastOn',
  'lastContact.country': 'lastCountry',
  'lastContact.channel': 'lastChannel',
};

/** Who seeks whom, as the form has it; what was left empty is left out. */
export function readTracingForm(typed: Typed): Parsed<NewTracingRequest> {
  const answers = new Answers(typed);
  const [phone, origin, note] = [answers.text('phone'), answers.text('origin'), answers.text('note')];
  return answers.as(
    NewTracingRequest,
    {
      relative: {
        names: namesOf(answers, 'name', 'native'),
        contact: phone ? { phones: [{ number: phone }] } : undefined,
      },
      relation: answers.chosen('relation'),
      side: answers.text('side'),
      sought: {
        names: namesOf(answers, 'childName', 'childNative'),
        fatherName: answers.text('fatherName'),
        motherName: answers.text('motherName'),
        origins: origin ? [origin] : undefined,
        note,
      },
      sex: answers.text('sex'),
      birth: birthOf(answers),
      nationalities: answers.list('nationality'),
      languages: answers.list('language'),
      lastContact: {
        on: answers.date('lastOn'),
        country: answers.text('lastCountry'),
        channel: answers.text('lastChannel'),
      },
      sharingConsent: answers.list('sharingConsent') ? true : undefined,
      teamId: answers.text('teamId'),
    },
    TRACING_NAMES,
  );
}

/** What the form offers to choose from. */
export function tracingChoices(locale: Locale) {
  return {
    relation: choicesOf(locale, 'relation'),
    side: choicesOf(locale, 'side'),
    sex: choicesOf(locale, 'sex'),
    channel: choicesOf(locale, 'contact_channel'),
    language: choicesOf(locale, 'language'),
    nationality: nationalityChoices(locale),
    country: countryChoices(locale),
    calendar: STATED_CALENDARS.map((value) => ({
      value,
      text: message(locale, `tracing.calendar.${value}`),
    })),
  };
}

function namesOf(answers: Answers, first: string, native: string): { given: string }[] {
  const other = answers.text(native);
  return [{ given: answers.required(first) }, ...(other ? [{ given: other }] : [])];
}

function birthOf(answers: Answers): { calendar: string; year: number } | undefined {
  const year = answers.text('birthYear');
  return year === undefined ? undefined : { calendar: answers.chosen('birthCalendar'), year: Number(year) };
}
