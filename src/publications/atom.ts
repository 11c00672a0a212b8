import { Feed } from 'feed';
import { escapeMarkup } from '../common/markup.js';
import { message, type Locale } from '../common/messages.js';
import type { Bilingual } from './release-content.js';

/** Something published, as the feed tells it. */
export interface FeedEntry {
  /** Never changes and names nothing else: `urn:reunir:release:2026-Q3`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly href: string;
  /** ISO day. */
  readonly on: string;
  readonly summary: Bilingual;
}

/** What was published, latest first, as an Atom feed (RFC 4287) in one language. */
export function atomFeed(entries: readonly FeedEntry[], locale: Locale, baseUrl: string): string {
  const [latest] = entries;
  const feed = new Feed({
    id: `urn:reunir:observatory:${locale}`,
    title: message(locale, 'observatory.title'),
    language: locale,
    link: `${baseUrl}/observatory?lang=${locale}`,
    feedLinks: { atom: `${baseUrl}/observatory/feed?lang=${locale}` },
    updated: noon(latest?.on ?? '2016-01-01'),
    copyright: 'CC BY 4.0',
    generator: 'Réunir',
    author: { name: message(locale, 'publications.source') },
  });
  for (const { id, title, href, on, summary } of entries) {
    const link = `${baseUrl}${href}?lang=${locale}`;
    // The library writes texts of entries as HTML.
    const words = { title: escapeMarkup(title[locale]), description: escapeMarkup(summary[locale]) };
    feed.addItem({ id, link, date: noon(on), ...words });
  }
  return feed.atom1();
}

/** A day is told as its noon, so that no time zone makes another of it. */
function noon(day: string): Date {
  return new Date(`${day}T12:00:00Z`);
}
