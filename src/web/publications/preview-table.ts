import type { Locale } from '../../common/messages.js';
import { dimensionsOf, everyCell, toldBy } from '../../publications/content-cells.js';
import type { ContentTable, ReleaseContent } from '../../publications/release-content.js';
import { figureCell } from '../figure-cell.js';

/** A table as it will be printed: a line for each combination of all dimensions but the last. */
export function previewTable(content: ReleaseContent, table: ContentTable, locale: Locale) {
  const dimensions = dimensionsOf(content, table);
  const across = dimensions.at(-1)?.categories ?? [];
  const [down] = dimensions;
  const labels = dimensions.map(
    ({ categories }) => new Map(categories.map(({ code, label }) => [code, label[locale]])),
  );
  const cells = everyCell(content, table);
  const rows = Array.from({ length: cells.length / Math.max(1, across.length) }, (_, line) => {
    const own = cells.slice(line * across.length, (line + 1) * across.length);
    const codes = own[0]?.codes.slice(0, -1) ?? [];
    const text = codes.map((code, place) => labels[place]?.get(code) ?? code).join(' · ');
    const total = down?.categories.some(({ parent }) => parent === codes[0]) ?? false;
    return [{ text, total }, ...own.map(({ cell }) => figureCell(locale, cell && toldBy(cell)))];
  });
  return {
    code: table.code,
    caption: table.label[locale],
    unit: table.unit[locale],
    /** Some of its figures may be further from the count than those of other tables. */
    wide: table.cells.some(({ window }) => window > 4),
    columns: [{ text: down?.label[locale] ?? '' }, ...across.map(({ label }) => ({ text: label[locale] }))],
    rows,
  };
}
