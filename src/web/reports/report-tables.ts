import { message, type Locale } from '../../common/messages.js';
import type { ContentTable, ReleaseContent } from '../../publications/release-content.js';
import { TABLES, type TableCode } from '../../reports/catalogue.js';
import type { CutView } from '../../reports/cuts.dto.js';
import { dimensionNote, quarterLabel, tableLabel } from '../../reports/labels.js';
import type { Quarter } from '../../reports/quarters.js';
import { sheetsOf, type Sheet } from '../publications/sheets.js';
import { contentOfCut } from './cut-content.js';

/** A table as its page shows it; without sheets when it could not be published. */
export interface ShownTable {
  readonly code: TableCode;
  readonly name: string;
  readonly notes: readonly string[];
  readonly sheets: readonly (Sheet & { readonly label: string; readonly caption: string })[];
}

/** Every table of the catalogue in words, in its order; one that was left out has no sheets. */
export function shownTables(locale: Locale, cut: CutView): ShownTable[] {
  const content = contentOfCut(cut);
  return TABLES.flatMap(({ code, dimensions }): ShownTable[] => {
    const table = content.tables.find((one) => one.code === code);
    if (!table && !cut.method.omitted.includes(code)) return [];
    return [
      {
        ...{ code, name: tableLabel(locale, code) },
        notes: dimensions.flatMap((dimension) => dimensionNote(locale, dimension) ?? []),
        sheets: table ? captioned(locale, content, table, cut.method.base) : [],
      },
    ];
  });
}

/** The sheets of a table, each with what it counts, when, and how it is rounded; under one name, headings set them apart. */
function captioned(locale: Locale, content: ReleaseContent, table: ContentTable, base: number) {
  const line = table.label[locale];
  const values = { unit: table.unit[locale], quarter: quarterLabel(locale, content.period as Quarter), base };
  return sheetsOf(content, table, locale).map((sheet) => {
    const { heading } = sheet;
    const subject = heading === null ? line : message(locale, 'reports.table', { line, column: heading });
    const label = message(locale, 'reports.caption', { ...values, subject });
    return { ...sheet, label, caption: heading ?? label };
  });
}
