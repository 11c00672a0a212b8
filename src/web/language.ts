import type { FastifyInstance } from 'fastify';
import { isLocale, pickLocale, type Locale } from '../common/messages.js';
import { paths } from './paths.js';

/** The name of the language button in every form, and of the query parameter on pages without one. */
export const LANGUAGE_FIELD = '_lang';
const LANGUAGE_QUERY = 'lang';
const A_YEAR_IN_SECONDS = 31_536_000;

/** The parts of a request that tell its language; a Fastify request fits. */
export interface LanguageHints {
  readonly url?: string;
  readonly headers: { readonly cookie?: string; readonly 'accept-language'?: string };
  readonly body?: unknown;
}

/**
 * True when the person pressed the language button of a form. The page then answers 200 with the same form, the typed
 * values and no errors, in `requestLocale(request)`, and saves nothing.
 */
export function isLanguageSwitch(body: unknown): boolean {
  return askedInForm(body) !== undefined;
}

/** The language to answer in: the button just pressed, the one the address names, the remembered choice, the account's own, the browser's. */
export function requestLocale(request: LanguageHints, preferred?: Locale): Locale {
  const cookie = /(?:^|;\s*)lang=(en|fr)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1];
  return (
    askedInForm(request.body) ??
    askedInAddress(request.url ?? '') ??
    (isLocale(cookie) ? cookie : undefined) ??
    preferred ??
    pickLocale(request.headers['accept-language'])
  );
}

/** `url` (path and query) in the other language, for the link on pages without a form. */
export function languageHref(url: string, locale: Locale): string {
  const { path, query } = splitUrl(url);
  query.set(LANGUAGE_QUERY, locale);
  return `${path}?${query.toString()}`;
}

/** `href` in the language that the address of the page it stands on names, if it names one; cookies remember the others. */
export function keepLanguage(url: string, href: string): string {
  const asked = askedInAddress(url);
  return asked === undefined ? href : languageHref(href, asked);
}

/** The `Set-Cookie` value that remembers a language for a year; it says nothing about the person. */
export function languageCookie(locale: Locale): string {
  return `lang=${locale}; Path=/; Max-Age=${A_YEAR_IN_SECONDS}; SameSite=Lax; HttpOnly`;
}

/**
 * Remembers the language asked by link (then redirects to the address without it) or by a form's button. The pages for
 * anybody set no cookie: there the language stays in the address.
 */
export function registerLanguageSwitch(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method !== 'GET' || request.url.startsWith('/api')) return;
    const { path, query } = splitUrl(request.url);
    const asked = query.get(LANGUAGE_QUERY);
    if (!isLocale(asked) || isForAnybody(path)) return;
    query.delete(LANGUAGE_QUERY);
    const rest = query.toString();
    return reply.header('set-cookie', languageCookie(asked)).redirect(rest ? `${path}?${rest}` : path, 303);
  });
  fastify.addHook('preHandler', async (request, reply) => {
    const asked = askedInForm(request.body);
    if (asked !== undefined && !request.url.startsWith('/api') && !isForAnybody(splitUrl(request.url).path))
      reply.header('set-cookie', languageCookie(asked));
  });
}

/** The guide, the public finder and the observatory. */
function isForAnybody(path: string): boolean {
  return [paths.finder, paths.guide, paths.observatory].some(
    (each) => path === each || path.startsWith(`${each}/`),
  );
}

function askedInForm(body: unknown): Locale | undefined {
  const asked =
    typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[LANGUAGE_FIELD] : undefined;
  return isLocale(asked) ? asked : undefined;
}

function askedInAddress(url: string): Locale | undefined {
  const asked = splitUrl(url).query.get(LANGUAGE_QUERY);
  return isLocale(asked) ? asked : undefined;
}

/** The path always starts with one slash: `//elsewhere` in a redirect would leave the site. */
function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const [path = '', query = ''] = url.split(/\?(.*)/s);
  return { path: `/${path.replace(/^[\\/]+/, '')}`, query: new URLSearchParams(query) };
}
