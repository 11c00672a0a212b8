import type { ContentTable, ReleaseContent } from '../publications/release-content.js';
import type { Answer, Breakdown, Heading, Told } from './answer.js';
import { columnsOf } from './columns.js';
import type { CategoryMeasure, PartOf } from './measure.js';
import { categoriesOf, partsOf, sumOf, tableWith, TOTAL, type Kept } from './selection.js';
import { shareOf } from './shares.js';

/** Categories of one dimension at one release: their numbers, their shares, or how many came as far. */
export function categoryAnswer(
  content: ReleaseContent,
  measure: CategoryMeasure,
  breakdown: Breakdown | undefined,
): Answer {
  const { dimension } = measure;
  const table = tableWith(content, [dimension, ...(breakdown ? [breakdown.dimension] : [])]);
  const columns = columnsOf(content, breakdown);
  const unit = measure.kind === 'shares' ? 'percent' : 'count';
  if (!table) return { unit, columns, rows: [] };
  return {
    ...{ unit, columns: columns.map(({ code, label }) => ({ code, label })) },
    rows: headingsOf(content, measure).map((heading) => ({
      ...heading,
      figures: columns.map(({ kept }) => figureOf({ content, table, kept }, measure, heading.code)),
      ...(measure.kind === 'funnel' && {
        stopped: columns.map(({ kept }) => sumOf(content, table, { ...kept, [dimension]: [heading.code] })),
      }),
    })),
  };
}

interface Place {
  readonly content: ReleaseContent;
  readonly table: ContentTable;
  readonly kept: Kept;
}

function figureOf({ content, table, kept }: Place, measure: CategoryMeasure, code: string): Told | null {
  const { dimension } = measure;
  const at = (codes: readonly string[]) => sumOf(content, table, { ...kept, [dimension]: codes });
  if (measure.kind === 'funnel') return at(reachedFrom(content, dimension, code));
  const part = at([code]);
  if (measure.kind === 'counts') return part;
  const whole = at([measure.of]);
  const share = part && whole && shareOf(part, whole);
  return share && { ...share, of: whole.value };
}

/** A stage and every later one; the first stage is every case. */
function reachedFrom(content: ReleaseContent, dimension: string, code: string): string[] {
  const codes = partsOf(content, dimension, TOTAL).map((category) => category.code);
  const place = codes.indexOf(code);
  return place === 0 ? [TOTAL] : codes.slice(place);
}

function headingsOf(content: ReleaseContent, measure: CategoryMeasure): Heading[] {
  const parts: readonly PartOf[] = measure.kind === 'funnel' ? [{ under: TOTAL }] : measure.parts;
  const categories = categoriesOf(content, measure.dimension);
  return parts
    .flatMap((part) =>
      typeof part === 'string'
        ? categories.filter(({ code }) => code === part)
        : categories.filter(({ parent }) => parent === part.under),
    )
    .map(({ code, label }) => ({ code, label }));
}
