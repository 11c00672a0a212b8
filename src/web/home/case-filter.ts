import { LIST_STATES, type CaseListQuery } from '../../cases/case-list.dto.js';
import { CASE_STATUSES } from '../../common/codes.js';

/** What a filter form sends: every field, empty where nothing was chosen. */
export type FilterForm = Readonly<Record<string, unknown>>;

/** Days without news that make a case go stale. */
export const STALE_DAYS = 14;

/** The list a filter form asks for. A value that is none of the form's own is left out: an old link still shows a list. */
export function readFilter(form: FilterForm): CaseListQuery {
  const status = CASE_STATUSES.find((known) => known === form['status']);
  const state = LIST_STATES.find((known) => known === form['state']);
  const after = typeof form['after'] === 'string' && form['after'] !== '' ? form['after'] : undefined;
  return {
    ...(status && { status: [status] }),
    ...(state && { state }),
    ...(form['lead'] === 'me' && { lead: 'me' }),
    ...(form['concern'] === 'missing' && { missing: true }),
    ...(form['concern'] === 'stale' && { stale: STALE_DAYS }),
    ...(form['order'] === 'deadline' && { order: 'deadline' as const }),
    ...(after !== undefined && { after }),
  };
}

/** The address of the page after this one, with the same filter. */
export function nextHref(path: string, form: FilterForm, next: string): string {
  const query = new URLSearchParams();
  for (const name of ['status', 'state', 'lead', 'concern', 'order']) {
    const value = form[name];
    if (typeof value === 'string' && value !== '') query.set(name, value);
  }
  query.set('after', next);
  return `${path}?${query.toString()}`;
}
