import { formatDate } from '../../common/formats.js';
import { hasMessage, message, type Locale } from '../../common/messages.js';

/** Where a fact of the law is written, and whether a lawyer may still have to check it. */
export interface Citation {
  readonly article: string;
  readonly sources: readonly string[];
  readonly verified: boolean;
}

/** A citation as a reader sees it: each source once, its words in the reader's language, dates written out. */
export function citationOf(
  locale: Locale,
  cited: { readonly article: string; readonly sources?: readonly string[]; readonly verified: boolean },
): Citation {
  const { article, sources = [], verified } = cited;
  return {
    article: sourceText(locale, article),
    sources: [...new Set(sources)]
      .filter((source) => source !== article)
      .map((source) => sourceText(locale, source)),
    verified,
  };
}

/** Judgments, codes and acts are cited the same everywhere; what a source is called in words is translated. */
export function sourceText(locale: Locale, source: string): string {
  const key = sourceKey(source);
  if (hasMessage(key)) return message(locale, key);
  return source.replaceAll(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => formatDate(locale, day));
}

/** The translation key a source would have. */
export function sourceKey(source: string): string {
  return `guide.source.${source.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`;
}
