import type { CivilDate } from '../common/civil-date.js';
import type { StoredCell } from '../reports/catalogue.js';
import type { CutMethod } from '../reports/cuts.dto.js';
import type { Grouping } from '../reports/dimensions.js';
import type { ObservationState } from './observation-states.js';
import type { Bilingual } from './release-content.js';
import type { ReleaseState } from './release-steps.js';

/** A release anybody may read. */
export interface PublishedRelease {
  readonly number: string;
  readonly asAt: CivilDate;
  readonly state: Extract<ReleaseState, 'published' | 'corrected'>;
  readonly releasedOn: CivilDate;
  readonly reasonFr: string | null;
  readonly reasonEn: string | null;
}

/** The same with its figures. */
export interface PublishedFigures extends PublishedRelease {
  readonly catalogue: string;
  readonly grouping: Grouping;
  readonly method: CutMethod;
  readonly tables: readonly string[];
  readonly cells: StoredCell[];
}

/** One line of the totals of one release. */
export interface SeriesPoint {
  readonly number: string;
  readonly asAt: CivilDate;
  /** Code of a state, `open` or `closed` for all so, `_T` for all. */
  readonly state: string;
  readonly value: number;
}

export interface PublishedObservation {
  readonly number: string;
  readonly state: Extract<ObservationState, 'published' | 'corrected' | 'withdrawn'>;
  readonly publishedOn: CivilDate;
  readonly withdrawnOn: CivilDate | null;
  readonly release: string;
  readonly title: Bilingual;
  readonly context: Bilingual | null;
  readonly body: Bilingual;
  readonly reason: Bilingual | null;
  /** Numbers of the observation it corrects, and of the one that corrects it. */
  readonly corrects: string | null;
  readonly correctedBy: string | null;
}
