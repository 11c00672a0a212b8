import type { IncidencePoint } from '../charts/incidence.js';
import { lifeTable, type LifeTableStep } from '../estimators/life-table.js';
import type { Limits } from '../estimators/limits.js';
import { mayShow, publicShare, shownPart } from '../estimators/may-show.js';
import type { Bilingual } from '../publications/release-content.js';
import type { Told } from './answer.js';
import type { Followed } from './followed.js';

/** Curves of all outcomes by bands of days; of those still waiting nothing is told but that they wait. */
export interface IncidenceCurve {
  readonly series: readonly Bilingual[];
  /** For each series its share, then that of those still waiting. */
  readonly points: readonly IncidencePoint[];
  /** The share still waiting at the last point, with its limits; null without a point. */
  readonly waiting: { readonly share: number; readonly limits: Limits } | null;
  /** Units under observation at the beginning of each band, as published. */
  readonly atRisk: readonly { readonly day: number; readonly cases: number }[];
}

/** The states of those followed, band by band. */
export function stepsOf<Cause extends string>({ bands, causes }: Followed<Cause>): LifeTableStep<Cause>[] {
  return lifeTable(
    bands,
    causes.map(({ code }) => code),
  );
}

/** The curves of 200 or more, as far as at least 20 were at risk; otherwise without a point. */
export function curveOf<Cause extends string>(followed: Followed<Cause>): IncidenceCurve {
  const { size, causes } = followed;
  const steps = isEnough('curve', size) ? shownPart('public', stepsOf(followed)) : [];
  const shown = steps.filter(({ until }, place) => steps[place - 1]?.until !== until);
  const start = { day: 0, shares: [...causes.map(() => 0), 1] };
  return {
    series: causes.map(({ label }) => label),
    points: shown.length === 0 ? [] : [start, ...shown.map((step) => pointOf(step, followed))],
    waiting: shown.length === 0 ? null : waitingAt(followed, shown.at(-1)?.until ?? 0),
    atRisk: shown.map(({ atRisk }, place) => ({ day: shown[place - 1]?.until ?? 0, cases: atRisk })),
  };
}

/** The share that one cause has ended by a day: a table that ends before it has nobody left who could move it. */
export function pointAt<Cause extends string>(
  steps: readonly LifeTableStep<Cause>[],
  size: number,
  cause: Cause,
  day: number,
): Told | null {
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

/** Who still waits on a day: all that did not end in any way, so the limits are those of any ending. */
function waitingAt<Cause extends string>({ bands }: Followed<Cause>, day: number): IncidenceCurve['waiting'] {
  const all = bands.map(({ until, ended, censored }) => ({
    ...{ until, censored },
    ended: { any: Object.values<number>(ended).reduce((sum, count) => sum + count, 0) },
  }));
  const any = lifeTable(all, ['any'])
    .findLast(({ until }) => until <= day)
    ?.causes.get('any');
  if (!any) return null;
  return { share: 1 - any.incidence, limits: { lower: 1 - any.limits.upper, upper: 1 - any.limits.lower } };
}

function pointOf<Cause extends string>(
  { until, open, causes }: LifeTableStep<Cause>,
  followed: Followed<Cause>,
): IncidencePoint {
  const shares = followed.causes.map(({ code }) => causes.get(code)?.incidence ?? 0);
  const [first] = followed.causes;
  const interval = first && causes.get(first.code)?.limits;
  return { day: until, shares: [...shares, open], ...(interval && { interval }) };
}

function isEnough(figure: 'point' | 'curve', cases: number): boolean {
  return mayShow('public', figure, [{ cases, events: 0 }]);
}
