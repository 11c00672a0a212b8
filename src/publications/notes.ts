import { formatDate } from '../common/formats.js';
import { message, type Locale } from '../common/messages.js';
import { escapeMarkup } from '../common/markup.js';
import type { ReleaseContent } from './release-content.js';

/** What a reader has to know, title first: what is counted, up to when, how it is protected, what that does not give. */
export function noteParagraphs(content: ReleaseContent, locale: Locale): string[] {
  const windows = content.tables.flatMap((table) => table.cells.map(({ window }) => window));
  const values = {
    release: content.number,
    period: content.period,
    asAt: formatDate(locale, content.asAt),
    on: formatDate(locale, content.releasedOn),
    catalogue: content.catalogue,
    window: Math.min(...windows, 4),
    widest: Math.max(...windows, 4),
  };
  return [
    message(locale, 'publications.title_of', values),
    message(locale, 'publications.notes.what', values),
    ...(content.correction
      ? [message(locale, 'publications.notes.correction'), content.correction[locale]]
      : []),
    message(locale, 'publications.notes.rounding', values),
    message(locale, 'publications.notes.zero', values),
    ...(values.widest > values.window ? [message(locale, 'publications.notes.wide', values)] : []),
    message(locale, 'publications.notes.attack'),
    message(locale, 'publications.notes.limits'),
    message(locale, 'publications.notes.late'),
    message(locale, 'publications.notes.licence'),
  ];
}

/** The notes as a page of their own, without script or style. */
export function notesPage(content: ReleaseContent, locale: Locale): string {
  const [title = '', ...paragraphs] = noteParagraphs(content, locale);
  return page(locale, title, paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`).join('\n'));
}

/** The observations published with a release, as a page of their own. */
export function observationsPage(content: ReleaseContent, locale: Locale): string {
  const title = message(locale, 'publications.observations_of', { release: content.number });
  const sections = content.observations.map(
    (observation) =>
      `<h2>${escapeMarkup(observation.number)} ${escapeMarkup(observation.title[locale])}</h2>\n` +
      observation.paragraphs.map((paragraph) => `<p>${escapeMarkup(paragraph[locale])}</p>`).join('\n'),
  );
  const none = `<p>${escapeMarkup(message(locale, 'publications.observations.none'))}</p>`;
  return page(locale, title, sections.length > 0 ? sections.join('\n') : none);
}

function page(locale: Locale, title: string, body: string): string {
  return `<!DOCTYPE html>\n<html lang="${locale}">\n<meta charset="utf-8">\n<title>${escapeMarkup(title)}</title>\n<h1>${escapeMarkup(title)}</h1>\n${body}\n</html>\n`;
}
