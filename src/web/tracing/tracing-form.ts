import { isUUID } from 'class-validator';
import type { Locale } from '../../common/messages.js';
import { message } from '../../common/messages.js';
import { NewTracingRequest } from '../../tracing/tracing-requests.dto.js';
import type { RegisterRelative } from '../../relatives/relatives.dto.js';
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
  caseReference: 'tracing.case',
  teamId: 'tracing.team',
};

/** What the fields of the input are called in the form. */
export const TRACING_NAMES: FieldNames = {
  'relative.names.0': 'name',
  'relative.names': 'native',
  'relative.contact': 'phone',
  relativeId: 'name',
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
  caseId: 'caseReference',
};

/** A request as its form takes it. */
export interface NewTracing {
  readonly request: NewTracingRequest;
  /** Of the child’s case, where it is known, as typed. */
  readonly caseReference: string | undefined;
  /** On record, looked at, and others than who seeks. */
  readonly others: readonly string[];
  /** What was typed of who seeks, where they are on record already. */
  readonly said: RegisterRelative | undefined;
}

/** What travels in the form while those on record are looked at. */
export const TRACING_FIELDS = [
  ...Object.keys(TRACING_LABELS),
  ...['lastOn-day', 'lastOn-month', 'lastOn-year'],
];

/** Who seeks whom, as the form has it; what was left empty is left out. */
export function readTracingForm(typed: Typed): Parsed<NewTracing> {
  const answers = new Answers(typed);
  const origin = answers.text('origin');
  const same = answers.text('same');
  if (same !== undefined && !isUUID(same)) answers.fault('name', 'duplicate_unknown');
  const parsed = answers.as(
    NewTracingRequest,
    {
      relative: seekerOf(answers),
      relation: answers.chosen('relation'),
      side: answers.text('side'),
      sought: {
        names: namesOf(answers, 'childName', 'childNative'),
        fatherName: answers.text('fatherName'),
        motherName: answers.text('motherName'),
        origins: origin ? [origin] : undefined,
        note: answers.text('note'),
      },
      sex: answers.text('sex'),
      birth: birthOf(answers),
      nationalities: answers.list('nationality'),
      languages: answers.list('language'),
      lastContact: lastContactOf(answers),
      sharingConsent: answers.list('sharingConsent') ? true : undefined,
      teamId: answers.text('teamId'),
    },
    TRACING_NAMES,
  );
  if (parsed.errors) return parsed;
  const others = (answers.list('notSame') ?? []).filter((each) => isUUID(each));
  const rest = { caseReference: answers.text('caseReference'), others };
  if (same === undefined) return { input: { request: parsed.input, said: undefined, ...rest } };
  const { relative: said, ...request } = parsed.input;
  return { input: { request: { ...request, relativeId: same }, said, ...rest } };
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

function seekerOf(answers: Answers) {
  const phone = answers.text('phone');
  return {
    names: namesOf(answers, 'name', 'native'),
    contact: phone ? { phones: [{ number: phone }] } : undefined,
  };
}

function namesOf(answers: Answers, first: string, native: string): { given: string }[] {
  const other = answers.text(native);
  return [{ given: answers.required(first) }, ...(other ? [{ given: other }] : [])];
}

/** The year of birth as the family counts it. */
export function birthOf(answers: Answers): { calendar: string; year: number } | undefined {
  const year = answers.text('birthYear');
  return year === undefined ? undefined : { calendar: answers.chosen('birthCalendar'), year: Number(year) };
}

/** When, where and how they last heard of each other. */
export function lastContactOf(answers: Answers) {
  return {
    on: answers.date('lastOn'),
    country: answers.text('lastCountry'),
    channel: answers.text('lastChannel'),
  };
}
