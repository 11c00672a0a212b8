import { message, type Locale } from '../../common/messages.js';
import { INDICATORS } from '../../indicators/definitions.js';
import type { ReleaseContent } from '../../publications/release-content.js';
import type { BuilderChoice } from '../indicators/builder-choice.js';
import { shownOf, type Shown } from '../indicators/builder-model.js';
import { definitionOf } from '../indicators/definition-model.js';
import type { Contents } from '../indicators/given.js';

/** Pictures of one page, so that it stays small; its table has everything. */
const MOST_PICTURES = 6;

/** What an indicator says in figures, as the committee's own pages say it. */
export interface PublicFigures extends Shown {
  readonly id: string;
  readonly name: string;
  readonly over: Over;
  /** Some of it stands in the table alone. */
  readonly others: boolean;
}

/** Whether there is anything to read. */
export function isSome(contents: readonly ReleaseContent[]): contents is Contents {
  return contents.length > 0;
}

/** As the latest release tells it, or over all of them. */
export type Over = 'releases' | 'latest';

/** The figures of an indicator: as the latest release tells it, or over the newest of them, oldest first. */
export function publicFigures(
  locale: Locale,
  contents: Contents,
  choice: BuilderChoice,
  over: Over,
  newest = contents.length,
): PublicFigures {
  const [first = contents[0], ...others] = contents.slice(over === 'latest' ? -1 : -newest);
  const { tables, charts } = shownOf(locale, [first, ...others], choice, contents);
  return {
    ...{ id: choice.indicator.id, over },
    name: message(locale, `indicators.name.${choice.indicator.id}`),
    tables,
    charts: charts.slice(0, MOST_PICTURES),
    others: charts.length > MOST_PICTURES,
  };
}

/** Every indicator with what it counts; those without figures in the latest release say so. */
export function indicatorList(locale: Locale, latest: ReleaseContent | undefined) {
  return INDICATORS.map((indicator) => definitionOf(locale, latest, indicator));
}
