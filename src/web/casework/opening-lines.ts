import type { OpeningView } from '../../cases/openings.dto.js';
import { formatDateTime } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { codeText } from './words.js';

/** One person's openings in one sitting. */
export interface OpeningLine {
  readonly who: string;
  readonly role: string | undefined;
  readonly what: string;
  readonly when: string;
  readonly times: number;
}

const ACTIONS: Readonly<Record<string, string>> = {
  'identity.opened': 'case.opening.opened',
  'identity.listed': 'case.opening.listed',
  'identity.sealed': 'case.opening.sealed',
  'identity.shown': 'case.opening.shown',
};

/** As long as between two openings of one sitting. */
const SITTING_MS = 30 * 60_000;

/** Openings, newest first, those of one person in one sitting drawn together: each page of a case is an opening. */
export function openingLines(locale: Locale, openings: readonly OpeningView[]): OpeningLine[] {
  const groups: OpeningView[][] = [];
  for (const opening of openings) {
    const group = groups.find((each) => continues(each, opening));
    if (group) group.push(opening);
    else groups.push([opening]);
  }
  return groups.map((group) => lineOf(locale, group));
}

function continues(group: readonly OpeningView[], { by, action, at }: OpeningView): boolean {
  const last = group.at(-1);
  if (!last || last.action !== action || last.by?.id !== by?.id) return false;
  return Date.parse(last.at) - Date.parse(at) <= SITTING_MS;
}

function lineOf(locale: Locale, group: readonly OpeningView[]): OpeningLine {
  const [latest] = group;
  const { by = null, action = '', at = '' } = latest ?? {};
  const key = ACTIONS[action];
  return {
    who: by?.name ?? message(locale, 'case.opening.somebody'),
    role: by ? codeText(locale, 'role', by.role) : undefined,
    what: key ? message(locale, key) : action,
    when: formatDateTime(locale, at),
    times: group.length,
  };
}
