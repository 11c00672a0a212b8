import type { Actor } from '../common/actor.js';
import { catalogue, type Locale } from '../common/messages.js';
import type { Problem } from '../common/problem.js';
import { render } from './views.js';

/** What a person can do about a problem; each kind has a title and a text under `error_page`. */
export const ERROR_KINDS = [
  'invalid',
  'signed_out',
  'forbidden',
  'not_found',
  'conflict',
  'stale',
  'too_many',
  'busy',
  'failed',
] as const;
type ErrorKind = (typeof ERROR_KINDS)[number];

const KIND_OF_STATUS: Readonly<Record<number, ErrorKind>> = {
  401: 'signed_out',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  412: 'stale',
  428: 'stale',
  429: 'too_many',
  503: 'busy',
};

export interface ErrorPageRequest {
  readonly locale: Locale;
  readonly path: string;
  /** POST and the like: the page adds that what was sent was not saved. */
  readonly method: string;
  readonly actor?: Pick<Actor, 'displayName' | 'role'>;
  readonly csrfToken?: string;
}

/** A problem as a page: what happened, what it means for the work, and the way on. Hidden and absent records give the same page. */
export function renderError(problem: Problem, request: ErrorPageRequest): string {
  const kind: ErrorKind = KIND_OF_STATUS[problem.status] ?? (problem.status < 500 ? 'invalid' : 'failed');
  const { method, ...model } = request;
  return render('error', {
    ...model,
    kind,
    detail: detailOf(problem, request.locale),
    unsaved: method !== 'GET' && method !== 'HEAD',
  });
}

/** The problem's own sentence in the reader's language, when it stands without values and says more than the kind does. */
function detailOf(problem: Problem, locale: Locale): string | undefined {
  const sentence = catalogue(locale).get(`errors.${problem.code}`);
  const saysMore =
    problem.status < 500 && !['not_found', 'unauthenticated', 'forbidden', 'stale'].includes(problem.code);
  return saysMore && sentence !== undefined && !sentence.includes('{') ? sentence : undefined;
}
