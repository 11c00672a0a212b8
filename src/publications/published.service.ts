import { Inject, Injectable } from '@nestjs/common';
import { NotFound } from '../common/errors.js';
import { Database } from '../database/database.service.js';
import { quarterOf } from '../reports/quarters.js';
import { catalogueOf } from '../reports/catalogue.js';
import { tablesOf } from '../reports/cut-tables.js';
import type { Secrets } from '../vault/key-files.js';
import { SECRETS } from '../vault/vault.service.js';
import { figuresOf, type KnownFigures } from './figure-references.js';
import { readParagraphs } from './read-observation.js';
import {
  publishedBundle,
  publishedIncidents,
  publishedObservations,
  publishedRelease,
  publishedReleases,
  publishedSeries,
} from './published.queries.js';
import {
  type PublishedFigures,
  type PublishedObservation,
  type PublishedRelease,
} from './published-facts.js';
import type { Bilingual, ReleaseContent } from './release-content.js';
import { contentOf } from './release-source.js';
import { publicKeyOf } from './signing.js';

/** Releases that a page draws from at once. */
const MOST_RELEASES = 12;

/** An observation as anybody reads it. */
export interface ReadObservation extends PublishedObservation {
  readonly paragraphs: readonly Bilingual[];
}

/** What anybody may read, without signing in: published releases, observations, verified incidents. */
@Injectable()
export class Published {
  /** The figures of releases that pages draw from or observations cite: once published they never change, and there are four a year. */
  private readonly known = new Map<string, { content: ReleaseContent; figures: KnownFigures }>();

  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  /** Latest first. */
  releases(): Promise<PublishedRelease[]> {
    return publishedReleases(this.database);
  }

  /** @throws NotFound for a number that was never published. */
  async release(number: string): Promise<{ release: PublishedRelease; content: ReleaseContent }> {
    const found = await publishedRelease(this.database, number);
    if (!found) throw new NotFound();
    return { release: found, content: contentIn(found) };
  }

  /** The archive of a release, as it was signed. @throws NotFound */
  async bundle(number: string): Promise<Buffer> {
    const archive = await publishedBundle(this.database, number);
    if (!archive) throw new NotFound();
    return archive;
  }

  series() {
    return publishedSeries(this.database);
  }

  /** Latest first, figures put in. */
  async observations(): Promise<ReadObservation[]> {
    const found = await publishedObservations(this.database);
    const read: ReadObservation[] = [];
    for (const one of found)
      read.push({ ...one, paragraphs: readParagraphs(one.body, (await this.knownOf(one.release)).figures) });
    return read;
  }

  incidents() {
    return publishedIncidents(this.database);
  }

  /** What signatures are checked with, in PEM. */
  publicKey(): string {
    return publicKeyOf(this.secrets.releaseKey);
  }

  /** The figures of the newest of these releases that stand, three years of quarters at most, oldest first. */
  async standing(releases: readonly PublishedRelease[]): Promise<ReleaseContent[]> {
    const newest = releases.filter(({ state }) => state === 'published').slice(0, MOST_RELEASES);
    const contents = [];
    for (const { number } of newest.toReversed()) contents.push((await this.knownOf(number)).content);
    return contents;
  }

  private async knownOf(number: string) {
    const known = this.known.get(number);
    if (known) return known;
    const { content } = await this.release(number);
    const read = { content, figures: figuresOf(content) };
    this.known.set(number, read);
    return read;
  }
}

function contentIn(found: PublishedFigures): ReleaseContent {
  const { number, releasedOn, asAt, catalogue, grouping, method, tables, cells, reasonFr, reasonEn } = found;
  const quarter = quarterOf(asAt);
  const printed = tablesOf(catalogueOf(grouping, catalogue), cells);
  return contentOf(
    { quarter, asAt, catalogue, method: { ...method }, tables: printed, organisations: [] },
    {
      ...{ number, releasedOn, tables, observations: [] },
      ...(reasonFr !== null && reasonEn !== null ? { correction: { fr: reasonFr, en: reasonEn } } : {}),
    },
  );
}
