import { LimitView } from '../cases/limit-view.dto.js';

/** A limit that now counts otherwise. */
export class MovedLimitView {
  from: LimitView;
  to: LimitView;
}

/** What a step does to the limits of its procedure. */
export class ConsequencesView {
  /** Limits that begin to run. */
  starts: LimitView[];

  /** Done in time by the step. */
  meets: LimitView[];

  /** Passed: the act came late, or the step states that the time is over. */
  misses: LimitView[];

  /** Limits the step takes away. */
  ends: LimitView[];

  /** Limits that run from another day or to another. */
  moves: MovedLimitView[];
}
