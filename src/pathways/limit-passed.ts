import { earliest, type CivilDate } from '../common/civil-date.js';
import type { LimitStatus } from './limit.js';
import { isOpenLimit, limitsOf } from './limits.js';
import { pathway } from './pathways.js';
import type { PathwayId, StepFact } from './pathway.js';

/** What stands against a step that states the passing of a limit: it still runs to a day, or it was kept. */
export type Unpassed = { readonly until: CivilDate } | 'kept';

/**
 * Whether what a step states to have passed has not: the limit still runs on its day, in the statutory reading without any
 * roll, or what it asked for was done in time. Null when nothing stands against the step.
 * @param before the steps standing without it.
 */
export function unpassed(id: PathwayId, before: readonly StepFact[], step: StepFact): Unpassed | null {
  const { expires } = pathway(id).steps[step.code] ?? {};
  if (expires === undefined) return null;
  const known = before.filter(({ on }) => on <= step.on);
  const stated = limitsOf({ pathway: id, steps: known }).filter(
    (limit) => expires.includes(limit.rule) && limit.silence !== 'nothing',
  );
  const first = earliest(stated.filter(isOpenLimit).map(({ statutory }) => statutory));
  if (first !== null) return step.on < first ? { until: first } : null;
  const has = (status: LimitStatus) => stated.some((limit) => limit.status === status);
  return has('met') && !has('expired') ? 'kept' : null;
}
