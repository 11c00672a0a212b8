import type { Unit } from '../charts/measured.js';
import { categoriesOf, TOTAL } from './selection.js';
import type { ReleaseContent } from '../publications/release-content.js';
import { TOGETHER, type Answer, type Breakdown, type Heading, type Told } from './answer.js';
import { answerOf } from './answers.js';
import type { Indicator } from './measure.js';
import { isAvailable } from './needs.js';

/** An indicator over periods: a line for each release, oldest first, a column for each thing told of. */
export interface Trend {
  readonly unit: Unit;
  readonly columns: readonly Heading[];
  readonly periods: readonly {
    readonly content: ReleaseContent;
    readonly figures: readonly (Told | null)[];
    /** For each column: its definition is not that of the period before. */
    readonly redefined: readonly boolean[];
  }[];
}

/** What the categories that do not stand alone are counted as: its meaning changes with the list of those that do. */
const REST = ['other', 'others'];

/**
 * Parts of an indicator over time; where it has one part only, the categories it is broken down by. Releases that lack
 * it have no figures, and what follows them is joined to nothing.
 * @param earlier every release there is, oldest first
 */
export function trendOf(
  contents: readonly [ReleaseContent, ...ReleaseContent[]],
  indicator: Indicator,
  breakdown?: Breakdown,
  earlier: readonly ReleaseContent[] = contents,
): Trend {
  const answers = contents.map((content) => answerOf([content], indicator, breakdown, earlier));
  const latest = answers.findLast((_, place) => isAvailable(contents[place] ?? contents[0], indicator));
  const [across, byParts] =
    latest && latest.rows.length > 1 ? [latest.rows, true] : [latest?.columns ?? [], false];
  return {
    unit: latest?.unit ?? 'count',
    columns: across.map(({ code, label }) => ({ code, label })),
    periods: contents.map((content, place) => ({
      content,
      figures: across.map(({ code }) => figureIn(answers[place], code, byParts)),
      redefined: across.map(({ code }) => isRedefined(contents[place - 1], content, code, breakdown)),
    })),
  };
}

/** The figure of one part over everything kept, or of one category. */
function figureIn(answer: Answer | undefined, code: string, byParts: boolean): Told | null {
  if (!answer) return null;
  if (!byParts) {
    const place = answer.columns.findIndex((column) => column.code === code);
    return answer.rows[0]?.figures[place] ?? null;
  }
  const place = Math.max(
    0,
    answer.columns.findIndex((column) => column.code === TOGETHER || column.code === TOTAL),
  );
  return answer.rows.find((row) => row.code === code)?.figures[place] ?? null;
}

function isRedefined(
  before: ReleaseContent | undefined,
  after: ReleaseContent,
  code: string,
  breakdown: Breakdown | undefined,
): boolean {
  if (before === undefined) return false;
  if (before.catalogue !== after.catalogue) return true;
  const keeps = breakdown && [code, ...breakdown.codes].some((one) => REST.includes(one));
  if (!keeps) return false;
  const [one, other] = [before, after].map((content) =>
    categoriesOf(content, breakdown.dimension)
      .map((category) => category.code)
      .sort()
      .join(),
  );
  return one !== other;
}
