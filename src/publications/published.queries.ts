import type { CivilDate } from '../common/civil-date.js';
import type { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import type { IncidentKind } from '../incidents/incident-codes.js';
import {
  kindOf,
  type ColumnCode,
  type RowCode,
  type StoredCell,
  type TableCode,
} from '../reports/catalogue.js';
import type { CutMethod } from '../reports/cuts.dto.js';
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
  readonly method: CutMethod;
  readonly tables: readonly string[];
  readonly cells: StoredCell[];
}

/** One line of the totals of one release. */
export interface SeriesPoint {
  readonly number: string;
  readonly asAt: CivilDate;
  readonly row: RowCode;
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

const RELEASE = `number, as_at::text AS "asAt", state, released_on::text AS "releasedOn", reason_fr AS "reasonFr", reason_en AS "reasonEn"`;

const RELEASES = statement('published.releases', `SELECT ${RELEASE} FROM sec.published_releases()`);
const ONE = statement('published.release', 'SELECT sec.published_release($1) AS found');
const BUNDLE = statement('published.bundle', 'SELECT sec.published_bundle($1) AS archive');
const SERIES = statement(
  'published.series',
  `SELECT number, as_at::text AS "asAt", row_code AS row, value FROM sec.published_series()`,
);
const OBSERVATIONS = statement(
  'published.observations',
  `SELECT number, state, published_on::text AS "publishedOn", withdrawn_on::text AS "withdrawnOn", release, title, context, body,
     reason, corrects, corrected_by AS "correctedBy" FROM sec.published_observations()`,
);
const INCIDENTS = statement(
  'published.incidents',
  'SELECT month, kind, events FROM sec.published_incidents()',
);

/** Every release ever published, corrected ones too, latest first. */
export function publishedReleases(database: Database): Promise<PublishedRelease[]> {
  return database.anonymous(RELEASES);
}

/** A release with the figures of its tables; undefined when none of that number was published. */
export async function publishedRelease(
  database: Database,
  number: string,
): Promise<PublishedFigures | undefined> {
  type Found = Omit<PublishedFigures, 'cells'> & {
    cells: { table: TableCode; row: RowCode; column: ColumnCode; value: number }[];
  };
  const [row] = await database.anonymous<{ found: Found | null }>(ONE, [number]);
  if (!row?.found) return undefined;
  return {
    ...row.found,
    cells: row.found.cells.map((cell) => ({ ...cell, kind: kindOf(cell.row, cell.column) })),
  };
}

export async function publishedBundle(database: Database, number: string): Promise<Buffer | undefined> {
  const [row] = await database.anonymous<{ archive: Buffer | null }>(BUNDLE, [number]);
  return row?.archive ?? undefined;
}

/** The totals of every release that stands. */
export function publishedSeries(database: Database): Promise<SeriesPoint[]> {
  return database.anonymous(SERIES);
}

/** Every observation ever published, latest first. */
export function publishedObservations(database: Database): Promise<PublishedObservation[]> {
  return database.anonymous(OBSERVATIONS);
}

/** Verified events by month and kind, latest month first. */
export function publishedIncidents(
  database: Database,
): Promise<{ month: string; kind: IncidentKind; events: number }[]> {
  return database.anonymous(INCIDENTS);
}
