import type { Bilingual, ContentTable, ReleaseContent } from '../publications/release-content.js';
import { TOGETHER, type Answer, type Breakdown, type Heading, type Told } from './answer.js';
import { DURATION, RESULT, type Indicator, type Measure, type PartOf } from './measure.js';
import { daysOpenAnswer } from './days-open.js';
import { incidenceAnswer } from './incidence.js';
import { categoriesOf, partsOf, sumOf, tableWith, TOTAL, type Kept } from './selection.js';
import { shareOf } from './shares.js';

/** Whether a release has the figures an indicator is made from. */
export function isAvailable(content: ReleaseContent, { measure }: Indicator): boolean {
  return measure !== undefined && tableWith(content, dimensionsOfMeasure(measure)) !== undefined;
}

/** The dimensions an indicator can be broken down by in a release, in its order. */
export function breakdownsOf(content: ReleaseContent, { measure }: Indicator): string[] {
  if (!measure || !('dimension' in measure)) return [];
  const crossed = content.tables
    .filter(({ dimensions }) => dimensions.includes(measure.dimension))
    .flatMap(({ dimensions }) => dimensions);
  return content.dimensions
    .map(({ code }) => code)
    .filter((code) => code !== measure.dimension && crossed.includes(code));
}

/** An indicator at one release; of cohorts, those of several releases may be added up. Empty where it is not available. */
export function answerOf(
  contents: readonly [ReleaseContent, ...ReleaseContent[]],
  indicator: Indicator,
  breakdown?: Breakdown,
): Answer {
  const { measure } = indicator;
  const [content] = contents;
  if (!measure || !isAvailable(content, indicator)) return { unit: 'count', columns: [], rows: [] };
  if (measure.kind === 'incidence') return incidenceAnswer(contents, measure.cause);
  if (measure.kind === 'days_open') return daysOpenAnswer(contents);
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

function figureOf(
  { content, table, kept }: Place,
  measure: Exclude<Measure, { kind: 'incidence' | 'days_open' }>,
  code: string,
): Told | null {
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

function headingsOf(
  content: ReleaseContent,
  measure: Exclude<Measure, { kind: 'incidence' | 'days_open' }>,
): Heading[] {
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

function columnsOf(
  content: ReleaseContent,
  breakdown: Breakdown | undefined,
): (Heading & { readonly kept: Kept })[] {
  const total = { code: TOTAL, label: null, kept: {} };
  if (!breakdown) return [total];
  const { dimension, codes } = breakdown;
  const one = ({ code, label }: { code: string; label: Bilingual }) => ({
    ...{ code, label, kept: { [dimension]: [code] } },
  });
  const categories = categoriesOf(content, dimension).filter(({ code }) => code !== TOTAL);
  if (codes.length === 0) return [total, ...categories.map(one)];
  const chosen = categories.filter(({ code }) => codes.includes(code));
  const kept = { [dimension]: chosen.map(({ code }) => code) };
  return [...(chosen.length > 1 ? [{ code: TOGETHER, label: null, kept }] : []), ...chosen.map(one)];
}

function dimensionsOfMeasure(measure: Measure): string[] {
  return 'dimension' in measure ? [measure.dimension] : [DURATION, RESULT];
}
