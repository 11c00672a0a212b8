import type { Answer } from '../../indicators/answer.js';
import { answerOf } from '../../indicators/answers.js';
import { lateEntries } from '../../indicators/late-entries.js';
import { lossesOf } from '../../indicators/losses.js';
import type { Measure } from '../../indicators/measure.js';
import { isAvailable } from '../../indicators/needs.js';
import { trendOf, type Trend } from '../../indicators/trends.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import type { BuilderChoice } from './builder-choice.js';

/** Releases of the periods asked for, oldest first. */
export type Contents = readonly [ReleaseContent, ...ReleaseContent[]];

/** Figures that go with those asked for: how cases were lost on the way, what was recorded late. */
export interface Beside {
  readonly kind: 'losses' | 'late';
  readonly dimension: string;
  readonly latest: ReleaseContent;
  readonly answer: Answer;
}

/** The figures of an indicator at the periods asked for: side by side, or one answer. */
export type Given = {
  readonly latest: ReleaseContent;
  readonly contents: Contents;
  readonly beside: readonly Beside[];
} & (
  | { readonly kind: 'trend'; readonly trend: Trend }
  /** `from`: the first period that it adds up. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly from: string }
);

/** Indicators of cohorts, which are added up and not set side by side. */
const ADDED: readonly Measure['kind'][] = ['incidence', 'days_open', 'waits', 'half_waits'];

/** The figures of a choice; undefined where no release of those asked for has them. */
export function givenOf(
  contents: Contents,
  { indicator, breakdown }: BuilderChoice,
  earlier: readonly ReleaseContent[],
): Given | undefined {
  if (!contents.some((content) => isAvailable(content, indicator))) return undefined;
  const latest = contents.at(-1) ?? contents[0];
  const isAdded = ADDED.includes(indicator.measure.kind);
  if (contents.length > 1 && !isAdded) {
    const trend = trendOf(contents, indicator, breakdown, earlier);
    return { latest, contents, kind: 'trend', trend, beside: lateBeside(latest, indicator.measure) };
  }
  const answer = answerOf(isAdded ? contents : [latest], indicator, breakdown, earlier);
  const losses = indicator.measure.kind === 'funnel' && !breakdown ? lossesBeside(latest) : [];
  return {
    ...{ latest, contents, kind: 'answer', answer, from: isAdded ? contents[0].period : latest.period },
    beside: [...losses, ...lateBeside(latest, indicator.measure)],
  };
}

function lossesBeside(latest: ReleaseContent): Beside[] {
  const answer = lossesOf(latest);
  return answer.rows.length === 0 ? [] : [{ kind: 'losses', dimension: 'stage', latest, answer }];
}

function lateBeside(latest: ReleaseContent, measure: Measure): Beside[] {
  const isFlow = 'dimension' in measure && measure.dimension === 'movement';
  const answer = lateEntries(latest);
  return isFlow && answer.rows.length > 0 ? [{ kind: 'late', dimension: 'movement', latest, answer }] : [];
}
