import type { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import type { IncidentKind } from '../incidents/incident-codes.js';
import { catalogueOf, kindOf, tableOf, type TableCode } from '../reports/catalogue.js';
import type {
  PublishedFigures,
  PublishedObservation,
  PublishedRelease,
  SeriesPoint,
} from './published-facts.js';

const RELEASE = `number, as_at::text AS "asAt", state, released_on::text AS "releasedOn", reason_fr AS "reasonFr", reason_en AS "reasonEn"`;

const RELEASES = statement('published.releases', `SELECT ${RELEASE} FROM sec.published_releases()`);
const ONE = statement('published.release', 'SELECT sec.published_release($1) AS found');
const BUNDLE = statement('published.bundle', 'SELECT sec.published_bundle($1) AS archive');
const SERIES = statement(
  'published.series',
  `SELECT number, as_at::text AS "asAt", state, value FROM sec.published_series()`,
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
    cells: { table: TableCode; codes: string[]; value: number }[];
  };
  const [row] = await database.anonymous<{ found: Found | null }>(ONE, [number]);
  if (!row?.found) return undefined;
  const catalogue = catalogueOf(row.found.grouping, row.found.catalogue);
  const cells = row.found.cells.map((cell) => ({
    ...{ ...cell, kind: kindOf(catalogue, tableOf(cell.table), cell.codes) },
  }));
  return { ...row.found, cells };
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
