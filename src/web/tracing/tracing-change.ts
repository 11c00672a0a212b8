import type { NameView } from '../../vault/documents.dto.js';
import { ChangeTracingRequest } from '../../tracing/tracing-requests.dto.js';
import type { TracingRequestView } from '../../tracing/tracing-requests-view.dto.js';
import { Answers } from '../casework/answers.js';
import { whole } from '../casework/names.js';
import { type Based, based } from '../casework/versions.js';
import { formatReference } from '../../common/reference.js';
import { dateInputValues } from '../date-input.js';
import type { Parsed, Typed } from '../pages.service.js';
import { birthOf, lastContactOf, TRACING_NAMES } from './tracing-form.js';

/** What a form puts right of a request. */
export interface TracingCorrection {
  readonly change: ChangeTracingRequest;
  /** Of the child’s case, as typed; null: of no case any more; undefined: nothing is said of it. */
  readonly caseReference: string | null | undefined;
}

/** A request as its form shows it. */
export function changeValues(request: TracingRequestView): Typed {
  const { relation, side, sex, birth, nationalities, languages, lastContact, sought, caseReference } =
    request;
  const [first, second] = sought?.names ?? [];
  return {
    ...{ relation, side, sex },
    childName: first && whole(first),
    childNative: second && whole(second),
    birthYear: birth ? String(birth.year) : undefined,
    birthCalendar: birth?.calendar ?? 'gregorian',
    nationality: nationalities[0],
    language: languages[0],
    fatherName: sought?.fatherName,
    motherName: sought?.motherName,
    origin: sought?.origins?.[0],
    note: sought?.note,
    ...dateInputValues('lastOn', lastContact.on ?? undefined),
    lastCountry: lastContact.country ?? undefined,
    lastChannel: lastContact.channel ?? undefined,
    caseReference: caseReference === null ? undefined : formatReference(caseReference),
  };
}

/**
 * What the form changes of a request. What the form has no room for – further names, nationalities or places, the month and day of a
 * birth whose year stays – is kept.
 */
export function readTracingChange(
  typed: Typed,
  request: TracingRequestView,
): Parsed<Based<TracingCorrection>> {
  const answers = new Answers(typed);
  const { sought, nationalities, languages } = request;
  const origins = firstOf(answers.text('origin'), sought?.origins ?? []);
  const parsed = answers.as(
    ChangeTracingRequest,
    {
      relation: answers.chosen('relation'),
      side: answers.text('side') ?? 'unknown',
      sex: answers.text('sex') ?? 'unknown',
      sought: {
        names: namesOf(answers, sought?.names ?? []),
        fatherName: answers.text('fatherName'),
        motherName: answers.text('motherName'),
        origins: origins.length > 0 ? origins : undefined,
        note: answers.text('note'),
      },
      birth: birthChange(answers, request.birth),
      nationalities: firstOf(answers.text('nationality'), nationalities),
      languages: firstOf(answers.text('language'), languages),
      lastContact: lastContactOf(answers),
    },
    TRACING_NAMES,
  );
  if (parsed.errors) return parsed;
  const reference = answers.text('caseReference') ?? (request.caseReference === null ? undefined : null);
  return based(typed, { input: { change: parsed.input, caseReference: reference } });
}

/** A list whose first entry was typed anew; without one the first is gone. */
function firstOf(typed: string | undefined, stored: readonly string[]): string[] {
  return [...new Set([...(typed === undefined ? [] : [typed]), ...stored.slice(1)])];
}

/** The two names of the form, each as it was unless typed otherwise, before those the form does not show. */
function namesOf(answers: Answers, stored: readonly NameView[]): object[] {
  const name = (typed: string, before: NameView | undefined) =>
    before && whole(before) === typed ? before : { given: typed };
  const other = answers.text('childNative');
  return [
    name(answers.required('childName'), stored[0]),
    ...(other === undefined ? [] : [name(other, stored[1])]),
    ...stored.slice(2),
  ];
}

function birthChange(answers: Answers, stored: TracingRequestView['birth']): object | null | undefined {
  const birth = birthOf(answers);
  if (!birth) return null;
  const same = stored?.year === birth.year && stored.calendar === birth.calendar;
  return same ? undefined : birth;
}
