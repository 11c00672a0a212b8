import { earliest, type CivilDate } from '../common/civil-date.js';
import { isOpenLimit, limitsOf } from './limits.js';
import { pathway } from './pathways.js';
import type { PathwayId, StepFact } from './pathway.js';

/**
 * The day that a step which states the end of a limit must wait for, or null when nothing stands against its date: the
 * earliest end among the limits it states whose passing means anything, in the statutory reading without any roll.
 * @param before the steps standing without it.
 */
export function waitsFor(id: PathwayId, before: readonly StepFact[], step: StepFact): CivilDate | null {
  const { expires } = pathway(id).steps[step.code] ?? {};
  if (expires === undefined) return null;
  const known = before.filter(({ on }) => on <= step.on);
  const ends = limitsOf({ pathway: id, steps: known })
    .filter((limit) => expires.includes(limit.rule) && limit.silence !== 'nothing' && isOpenLimit(limit))
    .map(({ statutory }) => statutory);
  const first = earliest(ends);
  return first !== null && step.on < first ? first : null;
}
