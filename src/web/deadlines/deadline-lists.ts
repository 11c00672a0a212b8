import type { CivilDate } from '../../common/civil-date.js';
import { formatDate, formatList, formatMonth, formatWeekday } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { OWES } from '../../deadlines/deadlines.dto.js';
import type { AddedHoliday } from '../../pathways/holidays.js';
import { AUTHORITIES } from '../../pathways/limit-rule.js';
import { allPathways } from '../../pathways/pathways.js';
import { paths } from '../paths.js';
import { type DeadlineFilter, filteredHref, isNarrowed, UNNARROWED } from './deadline-filter.js';
import { docketLine, type DocketGroup, type DocketRow, grouped } from './docket.js';
import { firstDayOf, holidayNames, type Month, monthAfter, weekday, weekdays, weeksOf } from './month.js';

/** Who looks at the lists, at what day, with which filter. */
export interface Look {
  readonly locale: Locale;
  readonly today: CivilDate;
  readonly filter: DeadlineFilter;
  readonly lawyer: boolean;
  /** The teams of whoever looks, where there are several. */
  readonly teams: readonly { readonly id: string; readonly name: string }[];
}

const GROUP_KEYS: Readonly<Record<DocketGroup, string>> = {
  overdue: 'deadlines.group.overdue',
  week: 'deadlines.group.week',
  next: 'deadlines.group.next',
  later: 'deadlines.group.later',
};

/** The docket: what is due, by how near it is. @param next where the next page begins. */
export function docketModel(look: Look, rows: readonly DocketRow[], next: string | null) {
  const { locale, today, filter, lawyer } = look;
  const lines = rows.map((row) => {
    const line = docketLine(locale, row, today);
    // Whether a lawyer may record depends on each grant, which the page of the case knows.
    return lawyer && line.proposal ? { ...line, proposal: { ...line.proposal, href: line.href } } : line;
  });
  return {
    ...{ today, views: viewsOf(look, 'list'), scope: scopeOf(look, paths.deadlines) },
    groups: grouped(lines).map(({ group, lines: found }) => ({
      title: message(locale, GROUP_KEYS[group]),
      lines: found,
    })),
    nothing: message(locale, emptyKey(filter)),
    narrowed: narrowedBy(look),
    values: filter,
    choices: choicesOf(look),
    nextHref: next === null ? undefined : filteredHref(paths.deadlines, filter, { after: next }),
  };
}

/** A month and what is known of it. */
export interface MonthContent {
  readonly month: Month;
  readonly rows: readonly DocketRow[];
  /** False when there is more than a page holds. */
  readonly complete: boolean;
  /** Holidays proclaimed since this release. */
  readonly added: readonly (AddedHoliday & { readonly name: string })[];
}

/** A month of the calendar with what is due on each day. */
export function monthModel(look: Look, { month, rows, complete, added }: MonthContent) {
  const { locale, today } = look;
  const lines = rows.map((row) => docketLine(locale, row, today));
  const holidays = holidayNames(locale, Number(month.slice(0, 4)), added);
  const weeks = weeksOf(month, (on) => {
    const named = holidays.get(on) ?? [];
    const items = lines.filter((line) => line.on === on);
    return {
      ...{ on, number: Number(on.slice(8)), today: on === today, holidays: named, items },
      off: weekday(on) > 4 || named.length > 0,
      // Where the month is a list, a day with nothing to say is left out.
      quiet: items.length === 0 && named.length === 0 && on !== today,
    };
  });
  const name = formatMonth(locale, firstDayOf(month));
  const last = rows.at(-1)?.operativeOn;
  return {
    weeks: weeks.map((days) => ({ days, quiet: days.every((day) => day?.quiet ?? true) })),
    ...{ today, views: viewsOf(look, 'month'), empty: rows.length === 0 },
    scope: scopeOf(look, paths.deadlineMonth, { month }),
    title: message(locale, 'deadlines.month.title', { month: name }),
    monthName: name,
    weekdays: weekdays().map((on) => formatWeekday(locale, on)),
    previous: monthLink(look, monthAfter(month, -1)),
    next: monthLink(look, monthAfter(month, 1)),
    cut:
      complete || last === undefined
        ? undefined
        : message(locale, 'deadlines.month.cut', { on: formatDate(locale, last) }),
  };
}

function monthLink({ locale, filter }: Look, month: Month) {
  return {
    text: formatMonth(locale, firstDayOf(month)),
    href: filteredHref(paths.deadlineMonth, filter, { month }),
  };
}

/** The pages across cases, each at an address of its own; the filter goes along. */
export function viewsOf(
  { locale, filter }: Pick<Look, 'locale' | 'filter'>,
  current: 'list' | 'month' | 'settings',
) {
  const view = (name: string, key: string, href: string) => ({
    ...{ text: message(locale, key), href, current: name === current },
  });
  return [
    view('list', 'deadlines.list', filteredHref(paths.deadlines, filter)),
    view('month', 'deadlines.month', filteredHref(paths.deadlineMonth, filter)),
    view('settings', 'deadlines.settings', paths.deadlineSettings),
  ];
}

/** Whose cases are shown, and the way to the others. */
function scopeOf(look: Look, path: string, others: Readonly<Record<string, string>> = {}) {
  const { locale, filter, lawyer, teams } = look;
  if (lawyer) return { text: message(locale, 'deadlines.scope.shared') };
  const link = (lead: DeadlineFilter['lead'], key: string) => ({
    text: message(locale, key),
    href: filteredHref(path, { ...filter, lead }, others),
  });
  if (filter.lead === 'mine')
    return {
      text: message(locale, 'deadlines.scope.mine'),
      other: link('all', 'deadlines.scope.show_all'),
    };
  const team = teams.find(({ id }) => id === filter.team);
  return {
    text: team
      ? message(locale, 'deadlines.scope.team', { team: team.name })
      : message(locale, 'deadlines.scope.all'),
    other: link('mine', 'deadlines.scope.show_mine'),
  };
}

/** What narrows the list, in words, and the way back to all of it. */
function narrowedBy(look: Look): { readonly text: string; readonly href: string } | undefined {
  const { locale, filter } = look;
  if (!isNarrowed(filter)) return undefined;
  const { owes, authority, pathway, team } = choicesOf(look);
  const chosen = [
    ...owes.filter(({ value }) => value !== '' && value === filter.owes),
    ...authority.filter(({ value }) => value === filter.authority),
    ...pathway.filter(({ value }) => value === filter.pathway),
    ...team.filter(({ value }) => value === filter.team),
  ];
  const list = formatList(
    locale,
    chosen.map(({ text }) => text),
  );
  return {
    text: message(locale, 'deadlines.narrowed', { list }),
    href: filteredHref(paths.deadlines, { ...filter, ...UNNARROWED }),
  };
}

function emptyKey(filter: DeadlineFilter): string {
  if (isNarrowed(filter)) return 'deadlines.none_found';
  return filter.lead === 'mine' ? 'deadlines.none_mine' : 'deadlines.none';
}

function choicesOf({ locale, teams }: Look) {
  const owes = { us: 'limits.owes.us', them: 'limits.owes.them' } as const;
  return {
    owes: [
      { value: '', text: message(locale, 'deadlines.filter.any') },
      ...OWES.map((value) => ({ value, text: message(locale, owes[value]) })),
    ],
    authority: AUTHORITIES.map((value) => ({ value, text: message(locale, `limits.authority.${value}`) })),
    pathway: allPathways().map(({ id }) => ({ value: id, text: message(locale, `pathways.${id}.name`) })),
    team: teams.map(({ id, name }) => ({ value: id, text: name })),
  };
}
