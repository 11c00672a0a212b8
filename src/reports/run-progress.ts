import type { CivilDate } from '../common/civil-date.js';
import { DomainError } from '../common/errors.js';
import { quarterOf } from './quarters.js';
import type { RunEnd, RunStage, RunState } from './run-codes.js';
import type { RunView } from './runs.dto.js';

/** How far a run is: a whole per cent, so that nobody reads the number of steps from it. */
export interface RunProgress {
  readonly stage: RunStage;
  readonly percent: number;
  /** Which draw is being tried, from 1; 0 before the first. */
  readonly attempt: number;
}

/** What is on record about the report of a quarter. */
export interface RunRow extends RunProgress {
  readonly asAt: CivilDate;
  /** The cut, once it has been made. */
  readonly cutId: string | null;
  readonly state: RunState;
  readonly failure: string | null;
  /** Nothing was heard of a running one for too long: whatever ran it has ended. */
  readonly silent: boolean;
}

export const NOT_BEGUN: RunProgress = { stage: 'waiting', percent: 0, attempt: 0 };

/** @param done share done, from 0 to 1. */
export function progressAt(stage: RunStage, done = 0, attempt = 0): RunProgress {
  return { stage, percent: Math.min(100, Math.max(0, Math.floor(done * 100))), attempt };
}

/** What the committee is told of a run. A cut counts for more than what was recorded of its making. */
export function runView(row: RunRow): RunView {
  const quarter = quarterOf(row.asAt);
  const { cutId, failure, stage, percent, attempt } = row;
  if (cutId !== null) return { quarter, state: 'made', cutId, failure: null, progress: null };
  if (row.state === 'refused') return { quarter, state: 'refused', cutId, failure, progress: null };
  if (row.state !== 'running' || row.silent)
    return { quarter, state: 'interrupted', cutId, failure: null, progress: null };
  return { quarter, state: 'running', cutId, failure: null, progress: { stage, percent, attempt } };
}

/**
 * How a run ends that could not finish: refused for a reason the committee can be told, or interrupted by what has
 * nothing to do with the figures.
 */
export function endOf(error: unknown): { state: RunEnd; failure: string | null } {
  if (error instanceof DomainError && error.code !== 'unavailable')
    return { state: 'refused', failure: error.code };
  return { state: 'interrupted', failure: null };
}
