import type { Locale } from '../../common/messages.js';
import { dimensionsOf } from '../../publications/content-cells.js';
import { figuresOf } from '../../publications/figure-references.js';
import { withFigures } from '../../publications/read-observation.js';
import type { ContentTable, ReleaseContent } from '../../publications/release-content.js';

/** The figures of a table with what an observation writes for each. */
export function figureReferences(content: ReleaseContent, table: ContentTable, locale: Locale) {
  const labels = dimensionsOf(content, table).map(
    ({ categories }) => new Map(categories.map(({ code, label }) => [code, label[locale]])),
  );
  return table.cells.map((cell) => ({
    label: cell.codes.map((code, place) => labels[place]?.get(code) ?? code).join(' · '),
    text: withFigures(referenceTo(table, cell), figuresOf(content), locale),
    reference: referenceTo(table, cell),
  }));
}

function referenceTo({ code }: ContentTable, { codes }: ContentTable['cells'][number]): string {
  return `{{${code}/${codes.join('/')}}}`;
}
