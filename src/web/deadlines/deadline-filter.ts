import type { Role } from '../../common/codes.js';
import { OWES, type Owes } from '../../deadlines/deadlines.dto.js';
import { AUTHORITIES, type Authority } from '../../pathways/limit-rule.js';
import { PATHWAY_IDS, type PathwayId } from '../../pathways/pathway.js';

/** What an address asks of the lists of deadlines. */

/** Whose cases: those one leads, or all one can open. */
export const SCOPES = ['mine', 'all'] as const;
export type Scope = (typeof SCOPES)[number];

/** What is chosen; '' where nothing is. */
export interface DeadlineFilter {
  readonly lead: Scope;
  readonly authority: Authority | '';
  readonly pathway: PathwayId | '';
  readonly owes: Owes | '';
  readonly team: string;
}

/** Fields that narrow the list; the scope has a link of its own. */
const NARROWING = ['authority', 'pathway', 'owes', 'team'] as const;

/**
 * The filter of an address; a value that is none of the form's own is left out, so that an old link still shows a list.
 * @param teams ids of the teams of whoever asks.
 */
export function readDeadlineFilter(
  form: Readonly<Record<string, unknown>>,
  role: Role,
  teams: readonly string[],
): DeadlineFilter {
  const one = <T extends string>(field: string, known: readonly T[]): T | '' =>
    known.find((each) => each === form[field]) ?? '';
  return {
    lead: role === 'lawyer' ? 'all' : one('lead', SCOPES) || usualScope(role),
    authority: one('authority', AUTHORITIES),
    pathway: one('pathway', PATHWAY_IDS),
    owes: one('owes', OWES),
    team: one('team', teams),
  };
}

/** Nothing chosen. */
export const UNNARROWED = { authority: '', pathway: '', owes: '', team: '' } as const;

/** Whether anything narrows the list beside whose cases it shows. */
export function isNarrowed(filter: DeadlineFilter): boolean {
  return NARROWING.some((field) => filter[field] !== '');
}

/** An address with the filter in it, and what else it says. */
export function filteredHref(
  path: string,
  filter: DeadlineFilter,
  others: Readonly<Record<string, string>> = {},
): string {
  const chosen = [...NARROWING.map((field) => [field, filter[field]]), ...Object.entries(others)];
  const query = new URLSearchParams([
    ['lead', filter.lead],
    ...chosen.filter(([, value]) => value !== ''),
  ] as [string, string][]);
  return `${path}?${query.toString()}`;
}

/** A caseworker begins with the cases they lead; who answers for a team begins with all of it. */
function usualScope(role: Role): Scope {
  return role === 'caseworker' ? 'mine' : 'all';
}
