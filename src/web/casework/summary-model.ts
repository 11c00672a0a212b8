import { CASE_STATUSES, type CaseStatus } from '../../common/codes.js';
import {
  formatCountry,
  formatDate,
  formatDateTime,
  formatLanguage,
  formatList,
} from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { limitLine } from '../deadlines/limit-lines.js';
import { paths } from '../paths.js';
import { bornText } from './birth-form.js';
import type { OpenCase } from './case-frame.service.js';
import { shownNameOf, whole } from './names.js';
import { safeguardsModel } from './safeguards-model.js';
import { timelineItems } from './timeline-items.js';
import { codeText } from './words.js';

/** How many deadlines the first page of a case shows. */
const DUE = 3;
/** How many of the last entries the first page of a case shows. */
const LATEST = 5;

/** The case at a glance: what can be done, what is due, what happened last, how far it has come, who the child is. */
export function summaryModel(open: OpenCase, userId: string) {
  const { view, locale } = open;
  const own = view.grants.find(({ grantee }) => grantee.id === userId);
  return {
    actions: actionsOf(open),
    due: dueSoon(open),
    latest: timelineItems(open, view.timeline.entries.slice(0, LATEST)),
    progress: progressOf(open),
    safeguards: safeguardsModel(open),
    child: childFacts(open),
    withheld: withheldWords(open),
    access: own && {
      level: codeText(locale, 'grant_level', own.level),
      until: formatDateTime(locale, own.endsAt),
    },
  };
}

/** The limits that come first; a closed case waits for nothing. */
function dueSoon({ view, locale, today }: OpenCase) {
  if (view.closedOn !== null) return [];
  return view.deadlines.slice(0, DUE).map((deadline) => limitLine(locale, deadline, today));
}

interface Action {
  readonly text: string;
  readonly href: string;
  readonly main?: boolean;
  readonly danger?: boolean;
}

/** What its reader does most often with a case. */
export function actionsOf({ view, locale, rights }: OpenCase): Action[] {
  const { id, missingSince, procedures } = view;
  const act = (key: string, href: string): Action => ({ text: message(locale, key), href });
  const [only, ...others] = procedures.filter((procedure) => procedure.endedOn === null);
  const step = only && others.length === 0 ? paths.newStep(only.id) : paths.caseProcedures(id);
  const disappearance = missingSince
    ? { ...act('case.found.title', paths.found(id)), main: true }
    : { ...act('case.missing.title', paths.missing(id)), danger: true };
  return [
    ...(rights.write ? [{ ...act('case.contact.title', paths.contact(id)), main: true }] : []),
    ...(rights.step && procedures.length > 0
      ? [{ ...act('case.step.record', step), main: !rights.write }]
      : []),
    ...(rights.write
      ? [
          act('case.place_change.title', paths.place(id)),
          act('case.note.title', paths.note(id)),
          act('case.incident.title', paths.incident(id)),
          disappearance,
        ]
      : []),
  ];
}

const MILESTONE: Readonly<Record<Exclude<CaseStatus, 'identified'>, keyof OpenCase['view']['milestones']>> = {
  relative_identified: 'relativeIdentifiedOn',
  kinship_documented: 'kinshipDocumentedOn',
  submitted: 'submittedOn',
  accepted: 'acceptedOn',
  transfer_arranged: 'transferArrangedOn',
  reunited: 'reunitedOn',
  followed_up: 'followedUpOn',
};

/** The stages of the way to the family, with the day each was first reached. */
function progressOf({ view, locale }: OpenCase) {
  return CASE_STATUSES.map((status) => {
    const on = status === 'identified' ? view.openedOn : view.milestones[MILESTONE[status]];
    return {
      text: codeText(locale, 'status', status),
      on: on ?? undefined,
      current: status === view.status,
    };
  });
}

function childFacts(open: OpenCase) {
  const { view, locale, named } = open;
  const { minor } = view;
  const shown = shownNameOf(minor.identity, minor.languages);
  const names = (minor.identity?.names ?? []).slice(1).map(whole);
  const others = names.filter((each) => each !== shown?.native);
  const fact = (key: string, text: string | undefined) => ({ label: message(locale, key), text });
  return {
    name: named ? shown : undefined,
    others: named ? others : [],
    covered: !named,
    facts: [
      fact('register.birth', birthText(open)),
      fact('register.sex', codeText(locale, 'sex', minor.sex)),
      fact('register.nationality', words(locale, minor.nationalities, formatCountry)),
      fact('case.child.languages', words(locale, minor.languages, formatLanguage)),
      fact(
        'case.child.arrived_on',
        minor.arrivedInFranceOn ? formatDate(locale, minor.arrivedInFranceOn) : undefined,
      ),
    ],
    reach: reachFacts(open),
  };
}

function words(
  locale: Locale,
  codes: readonly string[],
  format: (locale: Locale, code: string) => string,
): string | undefined {
  return codes.length > 0
    ? formatList(
        locale,
        codes.map((each) => format(locale, each)),
      )
    : undefined;
}

function birthText({ view, locale }: OpenCase): string | undefined {
  const birth = view.minor.births.find((each) => each.accepted) ?? view.minor.births.at(-1);
  if (!birth) return undefined;
  const said = bornText(locale, birth);
  return birth.disputed ? message(locale, 'case.child.age_disputed', { said }) : said;
}

/** Where and how to find the child; what is withheld is said, never left looking as if nothing were known. */
function reachFacts({ view, locale }: OpenCase) {
  const { contact, place, withheld } = view.minor;
  const fact = (key: string, text: string | undefined) => ({ label: message(locale, key), text });
  const phones = contact?.phones.map((phone) =>
    [phone.number, phone.owner, phone.safe ? undefined : message(locale, 'case.phone.not_known_safe')]
      .filter(Boolean)
      .join(', '),
  );
  const handles = contact?.handles.map(({ service, handle }) => `${service} ${handle}`);
  const ways = [...(phones ?? []), ...(handles ?? []), ...(contact?.emails ?? [])].join(' ; ');
  const where = [place?.address, place?.detail];
  const hidden = message(locale, 'case.withheld_fact');
  return [
    fact('case.child.exact_place', withheld.includes('place') ? hidden : where.filter(Boolean).join(', ')),
    ...(withheld.includes('contact')
      ? [fact('case.child.contact', hidden)]
      : [fact('case.child.contact', ways || undefined), fact('case.child.safe_times', contact?.safeTimes)]),
  ];
}

/** What this reader is not given, said plainly. */
function withheldWords({ view, locale }: OpenCase): string[] {
  const { access, minor } = view;
  if (access === 'team' || access === 'full') return [];
  const keys = [
    ...(minor.withheld.includes('place') ? ['case.withheld.place'] : []),
    ...(minor.withheld.includes('contact') ? ['case.withheld.contact'] : []),
    ...['case.withheld.words', 'case.withheld.accounts'],
    ...(access === 'read' ? ['case.withheld.notes'] : []),
  ];
  return keys.map((key) => message(locale, key));
}
