import type { LifeTableStep } from '../estimators/life-table.js';
import { mayShow, PUBLIC_DAYS } from '../estimators/may-show.js';
import type { Bilingual, ReleaseContent } from '../publications/release-content.js';
import { FOLLOWED_DAYS, WAITS } from '../reports/dimensions.js';
import type { Answer, Told } from './answer.js';
import { followedIn, type Followed } from './followed.js';
import { curveOf, pointAt, stepsOf, type IncidenceCurve } from './life-curves.js';
import { DURATION } from './measure.js';
import { categoriesOf } from './selection.js';

type Way = 'reached' | 'ended';

/** What children of one quarter waited for, each followed for a year; a case may close before it comes. */
interface Wait {
  readonly code: string;
  readonly label: Bilingual;
  readonly followed: Followed<Way>;
}

/** For each wait, the share that had reached what they waited for within 90, 180 and 365 days. */
export function waitsAnswer(contents: readonly ReleaseContent[]): Answer {
  return {
    unit: 'percent',
    columns: PUBLIC_DAYS.map((day) => ({ code: String(day), label: null })),
    rows: waitsOf(contents).map(({ code, label, followed }) => {
      const steps = stepsOf(followed);
      return {
        code,
        label,
        figures: PUBLIC_DAYS.map((day) => pointAt(steps, followed.size, 'reached', day)),
      };
    }),
  };
}

/** For each wait, the days within which half had reached it, to the end of a band of thirty days. */
export function halfWaitsAnswer(contents: readonly ReleaseContent[]): Answer {
  return {
    unit: 'days',
    columns: [{ code: 'half', label: null }],
    rows: waitsOf(contents).map(({ code, label, followed }) => ({
      code,
      label,
      figures: [halfOf(followed)],
    })),
  };
}

/** The curves of each wait. */
export function waitCurves(
  contents: readonly ReleaseContent[],
): { label: Bilingual; curve: IncidenceCurve }[] {
  return waitsOf(contents).map(({ label, followed }) => ({ label, curve: curveOf(followed) }));
}

function waitsOf(contents: readonly ReleaseContent[]): Wait[] {
  return WAITS.flatMap((code) => {
    const label = contents
      .flatMap((content) => categoriesOf(content, 'wait'))
      .find((one) => one.code === code);
    const followed = followedIn<Way>(contents, {
      ...{ time: DURATION, still: 'open', end: 'wait', waiting: [`${code}:waiting`], days: FOLLOWED_DAYS },
      causes: [
        ['reached', [`${code}:reached`]],
        ['ended', [`${code}:ended`]],
      ],
      handedOver: [],
    });
    return label ? [{ code, label: label.label, followed }] : [];
  });
}

/** The first day at which the curve has come to a half; its limits, where those of the curve have. */
function halfOf(followed: Followed<Way>): Told | null {
  const { size } = followed;
  if (!mayShow('public', 'point', [{ cases: size, events: 0 }])) return null;
  const steps = stepsOf(followed);
  const [value, lower, upper] = [
    halfway(steps, ({ incidence }) => incidence),
    halfway(steps, ({ limits }) => limits.upper),
    halfway(steps, ({ limits }) => limits.lower),
  ];
  return {
    ...{
      value: value ?? FOLLOWED_DAYS,
      lower: lower ?? FOLLOWED_DAYS,
      upper: upper ?? FOLLOWED_DAYS,
      of: size,
    },
    ...(upper === undefined && { beyond: value === undefined ? 'value' : 'upper' }),
  };
}

type State = NonNullable<ReturnType<LifeTableStep<Way>['causes']['get']>>;

function halfway(steps: readonly LifeTableStep<Way>[], share: (state: State) => number): number | undefined {
  return steps.find(({ causes }) => {
    const state = causes.get('reached');
    return state !== undefined && share(state) >= 0.5;
  })?.until;
}
