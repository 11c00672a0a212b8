import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';

export const LOCALES = ['en', 'fr'] as const;
/** The two languages of everything a person reads. */
export type Locale = (typeof LOCALES)[number];

/** Values of the ICU placeholders of a message; dates are formatted by the caller first. */
export type MessageValues = Readonly<Record<string, string | number>>;

const FOLDER = join(import.meta.dirname, '..', 'web', 'i18n');

const catalogues: Record<Locale, ReadonlyMap<string, string>> = {
  en: loadCatalogue('en'),
  fr: loadCatalogue('fr'),
};
const compiled: Record<Locale, Map<string, IntlMessageFormat>> = { en: new Map(), fr: new Map() };

/** Every message of one language, key → ICU text; a key written in two files is an error at start-up. */
export function catalogue(locale: Locale): ReadonlyMap<string, string> {
  return catalogues[locale];
}

/** True when the key has a text; for codes that may come from outside (an error code, an address). */
export function hasMessage(key: string): boolean {
  return catalogues.en.has(key);
}

/**
 * The text of `key` in `locale`, with its placeholders filled.
 * A missing key or value throws under test; in service it shows `⟦key⟧` and emits a process warning, so that the page still helps.
 */
export function message(locale: Locale, key: string, values: MessageValues = {}): string {
  try {
    return String(compile(locale, key).format(values));
  } catch (cause) {
    if (process.env['NODE_ENV'] === 'test') throw cause;
    process.emitWarning(
      `Translation ${key} (${locale}) failed: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
    return `⟦${key}⟧`;
  }
}

/** The same words in each language. */
export function inBothLanguages<Words>(say: (locale: Locale) => Words): Record<Locale, Words> {
  const [en, fr] = LOCALES.map(say) as [Words, Words];
  return { en, fr };
}

/** True for `en` and `fr` exactly: guards a query parameter, a cookie, a posted field. */
export function isLocale(value: unknown): value is Locale {
  return value === 'en' || value === 'fr';
}

/** The best of our languages for an `Accept-Language` header (RFC 9110 §12.5.4); English when it names neither. */
export function pickLocale(acceptLanguage: string | undefined): Locale {
  let best: { locale: Locale; weight: number } | undefined;
  for (const range of (acceptLanguage ?? '').split(',', 20)) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const locale = tag.trim().split('-')[0];
    const weight = Number(parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find(Boolean) ?? 1);
    if (isLocale(locale) && weight > 0 && weight > (best?.weight ?? 0)) best = { locale, weight };
  }
  return best?.locale ?? 'en';
}

function compile(locale: Locale, key: string): IntlMessageFormat {
  let format = compiled[locale].get(key);
  if (format === undefined) {
    const text = catalogues[locale].get(key);
    if (text === undefined) throw new Error(`no translation for ${key} in ${locale}`);
    format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    compiled[locale].set(key, format);
  }
  return format;
}

function loadCatalogue(locale: Locale): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(`.${locale}.json`))) {
    const entries = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Record<string, string>;
    for (const [key, text] of Object.entries(entries)) {
      if (texts.has(key)) throw new Error(`${key} is translated twice, the second time in ${file}`);
      texts.set(key, text);
    }
  }
  return texts;
}
