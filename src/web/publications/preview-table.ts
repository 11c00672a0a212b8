import { message, type Locale } from '../../common/messages.js';
import { dimensionsOf, everyCell, toldBy } from '../../publications/content-cells.js';
import type { ContentTable, ReleaseContent } from '../../publications/release-content.js';

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
    return [{ text, total }, ...own.map(({ cell }) => shown(cell, locale))];
  });
  return {
    code: table.code,
    caption: table.label[locale],
    unit: table.unit[locale],
    columns: [{ text: down?.label[locale] ?? '' }, ...across.map(({ label }) => ({ text: label[locale] }))],
    rows,
  };
}

function shown(cell: ContentTable['cells'][number] | undefined, locale: Locale) {
  if (cell === undefined) return { text: message(locale, 'publications.not_produced') };
  const { value, lower, upper } = toldBy(cell);
  if (value !== null) return { number: value };
  return {
    text: message(locale, 'reports.figure.interval', { lower, upper }),
    spoken: message(locale, 'reports.figure.interval_spoken', { lower, upper }),
  };
}
