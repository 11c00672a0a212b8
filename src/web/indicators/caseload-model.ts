import { describeIncidence } from '../../charts/describe.js';
import { incidenceChart, type IncidencePoint } from '../../charts/incidence.js';
import type { Measured } from '../../charts/measured.js';
import { codeKey } from '../../common/codes.js';
import { message, type Locale } from '../../common/messages.js';
import { limitsOf } from '../../estimators/incidence-at.js';
import { PUBLIC_DAYS } from '../../estimators/may-show.js';
import { statesAt, type Caseload, type CaseloadStep } from '../../indicators/caseload.js';
import { wholePercent } from './drawn-curves.js';
import type { Drawn } from './drawn.js';
import { measuredCell } from './measured-cell.js';

/** How a caseload went, in words and as curves; without rows where there are too few cases. */
export function shownCaseload(locale: Locale, caseload: Caseload) {
  const outcome = (cause: Caseload['causes'][number]) => message(locale, codeKey('outcome', cause));
  const states = statesAt(caseload);
  const rows = caseload.causes.map((cause) => [
    { text: outcome(cause) },
    ...states.map((state) => measuredCell(locale, 'percent', state && causeAt(state, cause))),
  ]);
  return {
    columns: [
      { text: message(locale, 'indicators.caseload.outcome') },
      ...PUBLIC_DAYS.map((days) => ({ text: message(locale, 'indicators.within', { days }) })),
    ],
    rows: caseload.steps.length === 0 ? [] : rows,
    chart: curves(locale, caseload, caseload.causes.map(outcome)),
  };
}

function curves(
  locale: Locale,
  { causes, steps, until, waiting }: Caseload,
  series: readonly string[],
): Drawn | null {
  const [last, first] = [steps.at(-1), causes[0]];
  if (!last || first === undefined) return null;
  const title = message(locale, 'indicators.caseload.title');
  const text = describeIncidence(locale, {
    ...{ day: until, series: series[0] ?? '' },
    first: causeAt(last, first),
    waiting: wholePercent(
      waiting.share,
      waiting.limits?.lower ?? waiting.share,
      waiting.limits?.upper ?? waiting.share,
    ),
  });
  const words = {
    series: [...series, message(locale, 'indicators.waiting')],
    axis: message(locale, 'charts.axis.days'),
    percent: (value: number) => message(locale, 'charts.axis.percent', { value }),
  };
  const start = { day: 0, shares: [...causes.map(() => 0), 1] };
  const points = [
    start,
    ...steps.map((step) => pointOf(step, causes)),
    pointOf({ ...last, time: until }, causes),
  ];
  const svg = incidenceChart({ id: 'curves', title, description: text }, points, words, { exact: true });
  return { title, text, svg };
}

function pointOf({ time, open, causes: ended }: CaseloadStep, causes: Caseload['causes']): IncidencePoint {
  const limits = causes[0] && ended.get(causes[0])?.limits;
  return {
    day: time,
    shares: [...causes.map((cause) => ended.get(cause)?.incidence ?? 0), open],
    ...(limits && { interval: limits }),
  };
}

function causeAt({ atRisk, causes }: CaseloadStep, cause: Caseload['causes'][number]): Measured {
  const share = causes.get(cause) ?? { incidence: 0, se: 0, limits: null };
  const { lower, upper } = limitsOf(share, atRisk);
  return wholePercent(share.incidence, lower, upper);
}
