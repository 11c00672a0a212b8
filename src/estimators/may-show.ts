/**
 * The least number of cases behind a figure. Staff see exact figures of their own caseload; the committee and the
 * public see figures made from protected counts, whose rounding error falls to the size of the sampling error at about
 * 200 cases. A curve tells of a child at every step, so it stops where few are left at risk.
 */
export type Audience = 'staff' | 'public';
export type ShownFigure = 'count' | 'share' | 'point' | 'curve' | 'comparison';

/** `cases` in each group, for the public the protected count; `events` of the outcome in question. */
export interface Group {
  readonly cases: number;
  readonly events: number;
}

export const LEAST: Record<Audience, Record<ShownFigure, Group>> = {
  staff: {
    count: { cases: 0, events: 0 },
    share: { cases: 10, events: 0 },
    point: { cases: 20, events: 10 },
    curve: { cases: 20, events: 0 },
    comparison: { cases: 20, events: 0 },
  },
  public: {
    count: { cases: 0, events: 0 },
    share: { cases: 50, events: 0 },
    point: { cases: 100, events: 0 },
    curve: { cases: 200, events: 0 },
    comparison: { cases: 200, events: 0 },
  },
};

/** The fewest at risk on the last day a curve shows. */
const LEAST_AT_RISK: Record<Audience, number> = { staff: 10, public: 20 };

/** How finely a share is told to the public: whole per cent, but five points where it is read off a curve of 100 cases. */
const PUBLIC_STEP: Record<'share' | 'point' | 'curve', number> = { share: 0.01, point: 0.05, curve: 0.01 };

/** The days at which the public is told the incidence of an outcome. */
export const PUBLIC_DAYS = [90, 180, 365] as const;

/** Whether a figure rests on enough cases to be shown, in every group it is about; never for no group. */
export function mayShow(audience: Audience, figure: ShownFigure, groups: readonly Group[]): boolean {
  const least = LEAST[audience][figure];
  return (
    groups.length > 0 && groups.every(({ cases, events }) => cases >= least.cases && events >= least.events)
  );
}

/** The part of a curve that may be shown: up to the first step with too few at risk. */
export function shownPart<Step extends { readonly atRisk: number }>(
  audience: Audience,
  curve: readonly Step[],
): Step[] {
  const end = curve.findIndex(({ atRisk }) => atRisk < LEAST_AT_RISK[audience]);
  return curve.slice(0, end === -1 ? curve.length : end);
}

/** A share as the public is told it. */
export function publicShare(share: number, figure: 'share' | 'point' | 'curve'): number {
  const steps = Math.round(1 / PUBLIC_STEP[figure]);
  return Math.round(share * steps) / steps;
}
