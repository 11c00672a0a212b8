import type { IncidencePoint } from '../charts/incidence.js';
import { lifeTable, type LifeTableStep } from '../estimators/life-table.js';
import type { Limits } from '../estimators/limits.js';
import { mayShow, PUBLIC_DAYS, publicShare, shownPart } from '../estimators/may-show.js';
import { TERMINAL_CAUSES, type TerminalCause } from '../estimators/terminal-event.js';
import type { Bilingual, ReleaseContent } from '../publications/release-content.js';
import type { Answer, Told } from './answer.js';
import { cohortOf, type Cohort } from './cohorts.js';

type Steps = readonly LifeTableStep<TerminalCause>[];

/** Cumulative incidence at 90, 180 and 365 days: of reunion, or of every other outcome. */
export function incidenceAnswer(contents: readonly ReleaseContent[], cause: 'reunited' | 'others'): Answer {
  const cohort = cohortOf(contents);
  const steps = stepsOf(cohort);
  return {
    unit: 'percent',
    columns: PUBLIC_DAYS.map((day) => ({ code: String(day), label: null })),
    rows: cohort.causes
      .filter(({ code }) => (code === 'reunited') === (cause === 'reunited'))
      .map((heading) => ({
        ...heading,
        figures: PUBLIC_DAYS.map((day) => pointAt(steps, cohort.size, heading.code, day)),
      })),
  };
}

/** Curves of all outcomes by bands of days; of the cases still open nothing is told but that they wait. */
export interface IncidenceCurve {
  readonly series: readonly Bilingual[];
  /** For each series its share, then that of the cases still open. */
  readonly points: readonly IncidencePoint[];
  /** The share still open at the last point, with its limits; null without a point. */
  readonly waiting: { readonly share: number; readonly limits: Limits } | null;
  /** Cases under observation at the beginning of each band, as published. */
  readonly atRisk: readonly { readonly day: number; readonly cases: number }[];
}

/** The curves of a cohort of at least 200 cases, as far as at least 20 were at risk; otherwise without a point. */
export function incidenceCurve(contents: readonly ReleaseContent[]): IncidenceCurve {
  const cohort = cohortOf(contents);
  const steps = isEnough('curve', cohort.size) ? shownPart('public', stepsOf(cohort)) : [];
  const shown = steps.filter(({ until }, place) => steps[place - 1]?.until !== until);
  const start = { day: 0, shares: [...cohort.causes.map(() => 0), 1] };
  return {
    series: cohort.causes.map(({ label }) => label),
    points: shown.length === 0 ? [] : [start, ...shown.map((step) => pointOf(step, cohort))],
    waiting: shown.length === 0 ? null : waitingAt(cohort, shown.at(-1)?.until ?? 0),
    atRisk: shown.map(({ atRisk }, place) => ({ day: shown[place - 1]?.until ?? 0, cases: atRisk })),
  };
}

/** Who still waits on a day: all that did not end in any way, so the limits are those of any ending. */
function waitingAt({ bands }: Cohort, day: number): IncidenceCurve['waiting'] {
  const all = bands.map(({ until, ended, censored }) => ({
    ...{ until, censored },
    ended: { any: TERMINAL_CAUSES.reduce((sum, cause) => sum + ended[cause], 0) },
  }));
  const any = lifeTable(all, ['any'])
    .findLast(({ until }) => until <= day)
    ?.causes.get('any');
  if (!any) return null;
  return { share: 1 - any.incidence, limits: { lower: 1 - any.limits.upper, upper: 1 - any.limits.lower } };
}

function stepsOf({ bands }: Cohort): Steps {
  return lifeTable(bands, TERMINAL_CAUSES);
}

function pointOf({ until, open, causes }: LifeTableStep<TerminalCause>, cohort: Cohort): IncidencePoint {
  const shares = cohort.causes.map(({ code }) => causes.get(code)?.incidence ?? 0);
  const interval = causes.get('reunited')?.limits;
  return { day: until, shares: [...shares, open], ...(interval && { interval }) };
}

/** The state on a day: a table that ends before it has nobody left who could move it. */
function pointAt(steps: Steps, size: number, cause: TerminalCause, day: number): Told | null {
  const state = steps.findLast(({ until }) => until <= day)?.causes.get(cause);
  if (!state || !isEnough('point', size)) return null;
  const share = publicShare(state.incidence, isEnough('curve', size) ? 'curve' : 'point');
  return {
    value: Math.round(share * 100),
    lower: Math.floor(Math.min(share, state.limits.lower) * 100),
    upper: Math.ceil(Math.max(share, state.limits.upper) * 100),
    of: size,
  };
}

function isEnough(figure: 'point' | 'curve', cases: number): boolean {
  return mayShow('public', figure, [{ cases, events: 0 }]);
}
