import type { Locale } from '../../common/messages.js';
import type { ContentTable, ReleaseContent } from '../../publications/release-content.js';
import { TABLES } from '../../reports/catalogue.js';
import { dimensionNote } from '../../reports/labels.js';
import { sheetsOf } from './sheets.js';

/** A table of a release as its pages show it. */
export function previewTable(content: ReleaseContent, table: ContentTable, locale: Locale) {
  return {
    code: table.code,
    caption: table.label[locale],
    unit: table.unit[locale],
    /** Some of its figures may be further from the count than those of other tables. */
    wide: table.cells.some(({ window }) => window > 4),
    /** How its dimensions are counted. */
    notes: (TABLES.find(({ code }) => code === table.code)?.dimensions ?? []).flatMap(
      (dimension) => dimensionNote(locale, dimension) ?? [],
    ),
    sheets: sheetsOf(content, table, locale),
  };
}
