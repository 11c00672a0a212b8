import type { ReleaseContent } from '../publications/release-content.js';
import { OVERRUN_FOLLOWED_DAYS } from '../reports/dimensions.js';
import type { Answer, Breakdown } from './answer.js';
import { columnsOf } from './columns.js';
import { followedIn } from './followed.js';
import { pointAt, stepsOf } from './life-curves.js';
import { meanDays } from './mean-days.js';
import { categoriesOf, TOTAL } from './selection.js';

/** The days past due at which the share acted upon is told. */
export const PAST_DUE_DAYS = [30, 60, 90] as const;

const PLACES = { time: 'overrun', still: 'unanswered', days: OVERRUN_FOLLOWED_DAYS, handedOver: [] };

/** The mean number of days that limits which were not kept stayed open, at most 90; of all, or by State. */
export function overrunAnswer(content: ReleaseContent, breakdown: Breakdown | undefined): Answer {
  const end = breakdown?.dimension ?? 'answer';
  const columns = columnsOf(content, breakdown);
  const meanOf = (codes: readonly string[]) =>
    meanDays(
      followedIn([content], { ...PLACES, end, waiting: codes, causes: [['over', codes]] }),
      OVERRUN_FOLLOWED_DAYS,
    );
  return {
    unit: 'days',
    columns: columns.map(({ code, label }) => ({ code, label })),
    rows: [
      { code: 'overrun', label: null, figures: columns.map(({ kept }) => meanOf(kept[end] ?? [TOTAL])) },
    ],
  };
}

/** The share of limits not kept that were acted upon by 30, 60 and 90 days past due; a case may end before that. */
export function actedAnswer(content: ReleaseContent): Answer {
  const label = categoriesOf(content, 'answer').find(({ code }) => code === 'acted')?.label ?? null;
  const followed = followedIn<'acted' | 'ended'>([content], {
    ...{ ...PLACES, end: 'answer', waiting: [TOTAL] },
    causes: [
      ['acted', ['acted']],
      ['ended', ['ended']],
    ],
  });
  const steps = stepsOf(followed);
  return {
    unit: 'percent',
    columns: PAST_DUE_DAYS.map((day) => ({ code: String(day), label: null })),
    rows: [
      {
        ...{ code: 'acted', label },
        figures: PAST_DUE_DAYS.map((day) => pointAt(steps, followed.size, 'acted', day)),
      },
    ],
  };
}
