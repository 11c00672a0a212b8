import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nunjucks from 'nunjucks';
import { codeKey, type CodeList, type Role } from '../common/codes.js';
import * as formats from '../common/formats.js';
import { formatReference } from '../common/reference.js';
import { may } from '../common/permissions.js';
import { LOCALES, message, type Locale, type MessageValues } from '../common/messages.js';
import { assetPath } from './assets.js';
import { asList, CSRF_FIELD, fieldId, NO_ERRORS, type PageErrors } from './forms.js';
import { keepLanguage, LANGUAGE_FIELD, languageHref } from './language.js';
import { navigation, type NavigationItem, publicNavigation } from './navigation.js';
import { paths } from './paths.js';
import { toneOf, type Tone } from './tones.js';

/** What every page needs; a page adds its own names beside these. */
export interface PageModel {
  readonly locale: Locale;
  /** The address asked for with its query (`request.url`): it marks the current item of the menu and keeps filters when the language changes. */
  readonly path: string;
  /** Who is signed in; without one the page shows neither menu nor account. */
  readonly actor?: { readonly displayName?: string; readonly role: Role };
  /** Set on pages meant for anybody: they may be found by search engines, run no script and hold nothing confidential. */
  readonly public?: boolean;
  /** Required on pages with a form, and whenever somebody is signed in. */
  readonly csrfToken?: string;
  /** Makes a form that is sent twice count once. */
  readonly formKey?: string;
  /** What was typed, shown again. */
  readonly values?: Readonly<Record<string, unknown>>;
  readonly errors?: PageErrors;
  /** One sentence about what has just happened. */
  readonly notice?: { readonly tone: Tone; readonly text: string };
  /** Adds the reminder that everybody on screen is fictional. */
  readonly demonstration?: boolean;
  readonly [name: string]: unknown;
}

export type Render = (view: string, model: PageModel) => string;

const load = createRequire(join(import.meta.dirname, 'views.js'));

/** Renders a view of `views/`, named without `.njk`, as a whole page. Throws on an unknown view, message or undefined value. */
export const render: Render = createRender();

/** A renderer that also looks for views in `folders`, before our own; one environment per language, so that macros know theirs. */
export function createRender(...folders: readonly string[]): Render {
  const environments = new Map(LOCALES.map((locale) => [locale, environment(locale, folders)]));
  return (view, model) => {
    const other = model.locale === 'en' ? 'fr' : 'en';
    return environmentOf(environments, model.locale).render(`${view}.njk`, {
      values: {},
      errors: NO_ERRORS,
      public: false,
      ...model,
      otherLocale: other,
      otherLocaleHref: languageHref(model.path, other),
      keepLanguage: (href: string) => keepLanguage(model.path, href),
      navigation: navigationOf(model),
      maySearch: model.actor !== undefined && may(model.actor.role, 'people.search'),
    });
  };
}

function navigationOf({ actor, public: isPublic, path }: PageModel): readonly NavigationItem[] {
  if (actor) return navigation(actor.role, path);
  return isPublic ? publicNavigation(path) : [];
}

function environmentOf(
  environments: ReadonlyMap<Locale, nunjucks.Environment>,
  locale: Locale,
): nunjucks.Environment {
  const found = environments.get(locale);
  if (found === undefined) throw new RangeError('unknown language');
  return found;
}

function environment(locale: Locale, folders: readonly string[]): nunjucks.Environment {
  const libraries = ['govuk-frontend', '@ministryofjustice/frontend'].map((name) =>
    dirname(load.resolve(`${name}/package.json`)),
  );
  const govuk = join(libraries[0] ?? '', 'dist');
  const loader = new nunjucks.FileSystemLoader([
    ...folders,
    join(import.meta.dirname, 'views'),
    govuk,
    libraries[1] ?? '',
  ]);
  const env = new nunjucks.Environment(loader, {
    autoescape: true,
    throwOnUndefined: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  for (const [name, value] of Object.entries(templateGlobals(locale))) env.addGlobal(name, value);
  return env;
}

/** What every template can call, in its language. */
function templateGlobals(locale: Locale): Record<string, unknown> {
  return {
    t: (key: string, values?: MessageValues) => message(locale, key, values),
    code: <L extends CodeList>(list: L, value: never) => message(locale, codeKey(list, value)),
    date: (iso: string) => formats.formatDate(locale, iso),
    shortDate: (iso: string) => formats.formatShortDate(locale, iso),
    dateTime: (instant: string | Date) => formats.formatDateTime(locale, instant),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      formats.formatNumber(locale, value, options),
    days: (count: number) => formats.formatDays(locale, count),
    country: (iso: string) => formats.formatCountry(locale, iso),
    language: (tag: string) => formats.formatLanguage(locale, tag),
    sentenceList: (items: readonly string[]) => formats.formatList(locale, items),
    toneOf,
    humanReference: formatReference,
    paths,
    assetPath,
    asList,
    fieldId,
    csrfField: CSRF_FIELD,
    languageField: LANGUAGE_FIELD,
  };
}
