import { LIMIT_RULES } from '../pathways/limit-rules.js';
import { pathway } from '../pathways/pathways.js';

/** A step that does what a limit asks: `rule` and `part` as limits are stored, '' for a rule without parts. */
export interface LimitAct {
  rule: string;
  part: string;
  step: string;
}

/**
 * The acts that an authority owes by each limit. None are owed by a limit of the child's own, such as for an appeal, nor
 * by one that only has to pass. A limit may be closed by another step as well: one that states its passing, or takes its
 * object away.
 */
export const OWED_ACTS: readonly LimitAct[] = LIMIT_RULES.filter(({ ours }) => !ours).flatMap(
  ({ id, part = '', pathways, metBy }) => {
    const steps = pathways.flatMap((way) =>
      Object.entries(pathway(way).steps).flatMap(([step, { fact }]) => (metBy.includes(fact) ? [step] : [])),
    );
    return [...new Set(steps)].map((step) => ({ rule: id, part, step }));
  },
);
