import { ageAt, birthdayOn, daysBetween, type CivilDate } from '../../common/civil-date.js';
import type { CaseView } from '../../cases/case-view.dto.js';
import { codeKey, type CodeList } from '../../common/codes.js';
import { formatDate, formatDays, formatLanguage, formatList } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import { limitName } from '../../pathways/explain.js';
import { limitTone } from '../deadlines/limit-lines.js';
import { paths } from '../paths.js';
import type { Tone } from '../tones.js';
import { type ShownName, shownNameOf } from './names.js';

/** A fact of the bar; its tone says whether it needs somebody today. */
export interface BarFact {
  readonly label: string;
  readonly text: string;
  readonly tone?: Tone;
}

/** Who a case is about, above each of its pages. */
export interface CaseBar {
  readonly reference: string;
  readonly name: ShownName | undefined;
  /** Coded facts that are shown as tags, in the tone of their list. */
  readonly codes: readonly { readonly list: CodeList; readonly value: string }[];
  readonly tags: readonly { readonly text: string; readonly tone: Tone }[];
  readonly facts: readonly BarFact[];
  readonly next: { readonly text: string; readonly tone: Tone; readonly href: string } | undefined;
}

/** Days without news from which a case wants attention, and from which it alarms. */
const STALE_DAYS = 14;
const ALARMING_DAYS = 30;
/** Days before the 18th birthday from which little time is left, and from which almost none is. */
const LITTLE_TIME_DAYS = 180;
const NO_TIME_DAYS = 60;

/** The bar of a case as it stands on a day; `named` opens the name on screen. */
export function caseBar(locale: Locale, view: CaseView, today: CivilDate, named: boolean): CaseBar {
  return {
    reference: formatReference(view.minor.reference),
    name: named ? shownNameOf(view.minor.identity, view.minor.languages) : undefined,
    codes: [
      { list: 'status', value: view.status },
      ...(view.outcome ? [{ list: 'outcome' as const, value: view.outcome }] : []),
    ],
    tags: tagsOf(locale, view),
    facts: factsOf(locale, view, today),
    next: nextOf(locale, view, today),
  };
}

function tagsOf(locale: Locale, view: CaseView): CaseBar['tags'] {
  const { missingSince, closureProposal, minor } = view;
  return [
    ...(missingSince
      ? [
          {
            text: message(locale, 'case.missing_since', { date: formatDate(locale, missingSince) }),
            tone: 'danger' as const,
          },
        ]
      : []),
    ...(closureProposal
      ? [{ text: message(locale, 'case.closure_proposed'), tone: 'attention' as const }]
      : []),
    ...(minor.safetyFlags ?? []).map((flag) => ({
      text: message(locale, codeKey('safety_flag', flag)),
      tone: 'danger' as const,
    })),
  ];
}

function factsOf(locale: Locale, view: CaseView, today: CivilDate): BarFact[] {
  const { place, lead, team } = view;
  const where = place
    ? message(locale, 'case.place_since', {
        place: placeText(locale, place),
        date: formatDate(locale, place.since),
      })
    : message(locale, 'casework.not_recorded');
  return [
    { label: message(locale, 'case.age'), ...ageFact(locale, view, today) },
    { label: message(locale, 'case.place'), text: where },
    { label: message(locale, 'case.last_contact'), ...contactFact(locale, view, today) },
    { label: message(locale, 'case.language'), text: languageText(locale, view) },
    { label: message(locale, 'case.lead'), text: lead ? `${lead.name}, ${team.name}` : team.name },
  ];
}

/** The kind of place and the département. */
export function placeText(locale: Locale, place: NonNullable<CaseView['place']>): string {
  const type = message(locale, codeKey('place_type', place.type));
  return place.department ? `${type} (${place.department})` : type;
}

/** The age under the accepted birth date, and how long is left before 18. */
function ageFact(locale: Locale, view: CaseView, today: CivilDate): Omit<BarFact, 'label'> {
  const birth = birthSpan(view);
  if (!birth) return { text: message(locale, 'case.age.unknown') };
  const [most, least] = [ageAt(birth.earliestOn, today), ageAt(birth.latestOn, today)];
  if (least >= 18) return { text: message(locale, 'case.age.adult', { age: least }) };
  const left = daysBetween(today, birthdayOn(birth.earliestOn, 18));
  const tone = left <= NO_TIME_DAYS ? 'danger' : left <= LITTLE_TIME_DAYS ? 'attention' : undefined;
  const when = left > 0 ? formatDays(locale, left) : undefined;
  const age =
    most === least
      ? message(locale, 'case.age.years', { age: least })
      : message(locale, 'case.age.between', { least, most });
  const key = birth.earliestOn === birth.latestOn ? 'case.age.until' : 'case.age.until_earliest';
  const text =
    when === undefined
      ? message(locale, 'case.age.perhaps_adult', { age })
      : message(locale, key, { age, when });
  return { text, ...(tone && { tone }) };
}

/** The accepted birth date, or everything asserted while none is accepted. */
function birthSpan({
  minor: { births },
}: CaseView): { earliestOn: CivilDate; latestOn: CivilDate } | undefined {
  const accepted = births.find((each) => each.accepted);
  const [first, ...others] = births;
  if (accepted || !first) return accepted;
  return others.reduce(
    (span, { earliestOn, latestOn }) => ({
      earliestOn: earliestOn < span.earliestOn ? earliestOn : span.earliestOn,
      latestOn: latestOn > span.latestOn ? latestOn : span.latestOn,
    }),
    { earliestOn: first.earliestOn, latestOn: first.latestOn },
  );
}

function contactFact(locale: Locale, view: CaseView, today: CivilDate): Omit<BarFact, 'label'> {
  const { lastContactOn, openedOn, closedOn } = view;
  const silent = daysBetween(lastContactOn ?? openedOn, today);
  const worry = silent > ALARMING_DAYS ? 'danger' : silent > STALE_DAYS ? 'attention' : undefined;
  const tone = closedOn ? undefined : worry;
  const text = lastContactOn ? formatDays(locale, -silent) : message(locale, 'case.no_contact');
  return { text, ...(tone && { tone }) };
}

function languageText(locale: Locale, { minor }: CaseView): string {
  const { interpreterLanguage, languages } = minor;
  if (interpreterLanguage)
    return message(locale, 'case.interpreter', { language: formatLanguage(locale, interpreterLanguage) });
  if (languages.length === 0) return message(locale, 'casework.not_recorded');
  return formatList(
    locale,
    languages.map((each) => formatLanguage(locale, each)),
  );
}

/** What is due first, unless the case is closed. */
function nextOf(locale: Locale, view: CaseView, today: CivilDate): CaseBar['next'] {
  const [first] = view.deadlines;
  if (!first || view.closedOn !== null) return undefined;
  const left = daysBetween(today, first.operativeOn);
  const text = message(locale, 'case.next_deadline', {
    what: limitName(locale, first.rule, first.part),
    date: formatDate(locale, first.operativeOn),
    when: formatDays(locale, left),
  });
  return { text, tone: limitTone(first, left), href: paths.caseProcedures(view.id) };
}
