import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import { may } from '../common/permissions.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { Reports } from '../reports/reports.service.js';
import type { Secrets } from '../vault/key-files.js';
import { SECRETS } from '../vault/vault.service.js';
import { bundleOf } from './bundle.js';
import { figuresOf } from './figure-references.js';
import { readParagraphs } from './read-observation.js';
import { reviewedObservations } from './observations.queries.js';
import type { ReleaseContent } from './release-content.js';
import { contentOf, organisationTables } from './release-source.js';
import {
  missingChecks,
  RELEASE_STEPS,
  releaseNumber,
  type ReleaseState,
  type ReleaseStep,
} from './release-steps.js';
import {
  insertRelease,
  listReleases,
  moveRelease,
  readBundle,
  readRelease,
  releasesOfCut,
  storeBundle,
} from './releases.queries.js';
import { DraftRelease } from './releases.dto.js';
import { ReleaseChanged, ReleaseList, ReleaseView } from './releases-view.dto.js';

/** What a step is taken with. */
export interface StepInput {
  readonly checks?: readonly string[];
  readonly reason?: string;
}

/** Publications of the committee's figures: drafted, checked twice, signed by a second person, published, corrected. */
@Injectable()
export class Releases {
  constructor(
    private readonly reports: Reports,
    @Inject(SECRETS) private readonly secrets: Secrets,
  ) {}

  /** Newest first. */
  async list(ctx: Context): Promise<ReleaseList> {
    return { releases: await listReleases(ctx) };
  }

  /** @throws NotFound */
  async view(ctx: Context, id: string): Promise<ReleaseView> {
    const release = await readRelease(ctx, id);
    if (!release) throw new NotFound();
    return release;
  }

  /**
   * Drafts the publication of a cut, or a correction of the one that stands.
   * @throws Refused `release_on_its_way`; InvalidInput for an unknown table, or a reason missing or out of place.
   */
  async draft(ctx: Context, { cutId, tables, reasonFr, reasonEn }: DraftRelease): Promise<ReleaseChanged> {
    const cut = await this.reports.view(ctx, cutId);
    const known: string[] = cut.tables.map(({ code }) => code);
    const apart: string[] = organisationTables(cut);
    const chosen = tables ?? known.filter((code) => !apart.includes(code));
    if (chosen.some((code) => !known.includes(code))) throw InvalidInput.field('tables', 'isIn');
    const earlier = await releasesOfCut(ctx, cutId);
    const standing = earlier.find(({ state }) => state === 'published');
    if (earlier.some(({ state }) => state !== 'published' && state !== 'corrected'))
      throw new Refused('release_on_its_way');
    demandReasons(standing !== undefined, { reasonFr, reasonEn });
    const id = uuidv7();
    await insertRelease(
      ctx,
      {
        ...{
          id,
          cutId,
          number: releaseNumber(cut.quarter, earlier.length),
          correctsId: standing?.id ?? null,
        },
        ...{ reasonFr: reasonFr ?? null, reasonEn: reasonEn ?? null, tables: chosen },
      },
      uuidv7(),
    );
    return { id, version: 1 };
  }

  /**
   * Takes a release one step on.
   * @throws Refused `release_own` to whoever drafted it where a second person is needed, `release_state` out of turn;
   *   InvalidInput when something to be answered for was not.
   */
  async take(
    ctx: Context,
    id: string,
    version: number,
    step: ReleaseStep,
    input: StepInput,
  ): Promise<ReleaseChanged> {
    const release = await this.view(ctx, id);
    const { from, to, second, permission } = RELEASE_STEPS[step];
    if (!may(ctx.actor.role, permission)) throw new Refused('forbidden', 'forbidden');
    if (release.version !== version) throw changeRefusal(release.version, version);
    if (!from.includes(release.state)) throw new Refused('release_state');
    if (second && release.own) throw new Refused('release_own', 'forbidden');
    const { checks = [], reason = null } = input;
    if (missingChecks(step, checks).length > 0) throw InvalidInput.field('checks', 'checks_missing');
    const on = todayIn('Europe/Paris', ctx.now);
    if (step === 'published' && release.correctsId !== null) await this.correct(ctx, release.correctsId);
    const move = { id, version, step, from, to, actId: uuidv7(), on, checks, reason };
    const moved = await moveRelease(ctx, move);
    if (!moved) throw new Refused('stale', 'stale');
    if (step === 'signed') await this.seal(ctx, { ...release, releasedOn: on });
    return { id, ...moved };
  }

  /** What a release says: before it is signed as it would be said today. @throws NotFound */
  async content(ctx: Context, release: ReleaseView): Promise<ReleaseContent> {
    const { number, tables, reasonFr, reasonEn, releasedOn } = release;
    const cut = await this.reports.view(ctx, release.cutId);
    return contentOf(
      { ...cut, asAt: cut.asAt as ReleaseContent['asAt'], method: { ...cut.method } },
      {
        ...{ number, tables, observations: [], releasedOn: releasedOn ?? todayIn('Europe/Paris', ctx.now) },
        ...(reasonFr !== null && reasonEn !== null ? { correction: { fr: reasonFr, en: reasonEn } } : {}),
      },
    );
  }

  /** The archive of a signed release. @throws NotFound before it is signed. */
  async bundle(ctx: Context, id: string): Promise<{ fileName: string; archive: Buffer }> {
    const found = await readBundle(ctx, id);
    if (!found) throw new NotFound();
    return { fileName: `reunir-${found.number}.zip`, archive: found.archive };
  }

  /** Writes the files with the observations that two members stand by, signs them and stores them. */
  private async seal(ctx: Context, release: ReleaseView): Promise<void> {
    const content = await this.content(ctx, release);
    const figures = figuresOf(content);
    const observations = (await reviewedObservations(ctx, release.id)).map(({ number, title, body }) => ({
      ...{ number, title, paragraphs: readParagraphs(body, figures) },
    }));
    const archive = await bundleOf({ ...content, observations }, this.secrets.releaseKey);
    const sha256 = createHash('sha256').update(archive).digest();
    await storeBundle(ctx, release.id, { archive, sha256 });
  }

  private async correct(ctx: Context, id: string): Promise<void> {
    const { version, state } = await this.view(ctx, id);
    const from: readonly ReleaseState[] = ['published'];
    const on = todayIn('Europe/Paris', ctx.now);
    const move = { id, version, from, actId: uuidv7(), on, checks: [], reason: null };
    if (state !== 'published' || !(await moveRelease(ctx, { ...move, step: 'corrected', to: 'corrected' })))
      throw new Refused('release_state');
  }
}

/** A correction says why in both languages; a first release corrects nothing. */
function demandReasons(
  correction: boolean,
  reasons: Record<'reasonFr' | 'reasonEn', string | undefined>,
): void {
  const fields = Object.entries(reasons)
    .filter(([, reason]) => (reason === undefined) === correction)
    .map(([field]) => ({ field, code: correction ? 'isNotEmpty' : 'release_corrects_nothing' }));
  if (fields.length > 0) throw new InvalidInput('invalid_input', { fields });
}
