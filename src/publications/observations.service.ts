import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound, Refused, type FieldError } from '../common/errors.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { figuresOf, type KnownFigures } from './figure-references.js';
import { observationFaults, type ObservationTexts } from './observation-faults.js';
import { readParagraphs } from './read-observation.js';
import { STEP_FROM, type ObservationStep } from './observation-states.js';
import { ObservationInput, ObservationWithdrawal, NewObservation } from './observations.dto.js';
import { ObservationChanged, ObservationList, ObservationView } from './observations-view.dto.js';
import {
  changeObservation,
  insertObservation,
  listObservations,
  moveObservation,
  readObservation,
  STEP_TO,
} from './observations.queries.js';
import { possibleNames } from './possible-names.js';
import { Releases } from './releases.service.js';

const WRITTEN = ['titleFr', 'titleEn', 'contextFr', 'contextEn', 'bodyFr', 'bodyEn'] as const;

/** Findings of the committee in both languages, each resting on figures of one release. */
@Injectable()
export class Observations {
  constructor(private readonly releases: Releases) {}

  async list(ctx: Context): Promise<ObservationList> {
    return { observations: await listObservations(ctx) };
  }

  /** An observation as written and as read. @throws NotFound */
  async view(ctx: Context, id: string): Promise<ObservationView> {
    const found = await readObservation(ctx, id);
    if (!found) throw new NotFound();
    const figures = await this.figures(ctx, found.releaseId);
    return { ...found, paragraphs: readParagraphs(found.body, figures) };
  }

  /**
   * Writes an observation, or the correction of one that is published.
   * @throws InvalidInput naming each text that cannot be published; Refused `observation_state`.
   */
  async write(ctx: Context, input: NewObservation): Promise<ObservationChanged> {
    await this.check(ctx, input.releaseId, input);
    await this.checkCorrection(ctx, input);
    const id = uuidv7();
    await insertObservation(ctx, { ...input, id });
    return { id, version: 1 };
  }

  /** Rewrites one that is not published; it has to be reviewed anew. @throws Refused `stale`, `observation_state`. */
  async change(
    ctx: Context,
    id: string,
    version: number,
    input: ObservationInput,
  ): Promise<ObservationChanged> {
    const { releaseId } = await this.demand(ctx, id);
    await this.check(ctx, releaseId, input);
    const changed = await changeObservation(ctx, id, version, input);
    return changed ? { id, ...changed } : this.refuse(ctx, id, version);
  }

  /**
   * Reviews an observation as a second member, publishes it, or withdraws it with a reason.
   * @throws Refused `observation_own` to whoever wrote it, `observation_state` out of turn, `release_unpublished`.
   */
  async take(
    ctx: Context,
    id: string,
    version: number,
    step: ObservationStep,
    reasons?: ObservationWithdrawal,
  ): Promise<ObservationChanged> {
    const observation = await this.demand(ctx, id);
    if (observation.version !== version) throw changeRefusal(observation.version, version);
    if (observation.state !== STEP_FROM[step]) throw new Refused('observation_state');
    if (step === 'review' && observation.own) throw new Refused('observation_own', 'forbidden');
    if (step === 'publish') await this.publishable(ctx, observation);
    const on = todayIn('Europe/Paris', ctx.now);
    const { reasonFr, reasonEn } = reasons ?? {};
    const why = reasonFr !== undefined && reasonEn !== undefined ? { reasonFr, reasonEn } : {};
    const move = { id, version, from: STEP_FROM[step], to: STEP_TO[step], on, ...why };
    const moved = await moveObservation(ctx, move);
    if (!moved) throw new Refused('stale', 'stale');
    return { id, ...moved };
  }

  /** The figures an observation may refer to. @throws NotFound */
  async figures(ctx: Context, releaseId: string): Promise<KnownFigures> {
    return figuresOf(await this.releases.content(ctx, await this.releases.view(ctx, releaseId)));
  }

  private async demand(ctx: Context, id: string) {
    const found = await readObservation(ctx, id);
    if (!found) throw new NotFound();
    return found;
  }

  private async refuse(ctx: Context, id: string, version: number): Promise<never> {
    const { version: current } = await this.demand(ctx, id);
    throw current === version ? new Refused('observation_state') : changeRefusal(current, version);
  }

  private async check(ctx: Context, releaseId: string, input: ObservationInput): Promise<void> {
    const context = contextOf(input);
    if (context === undefined)
      throw InvalidInput.field(input.contextFr ? 'contextEn' : 'contextFr', 'isNotEmpty');
    const texts: ObservationTexts = {
      title: { fr: input.titleFr, en: input.titleEn },
      context,
      body: { fr: input.bodyFr, en: input.bodyEn },
    };
    refuseFaults(observationFaults(texts, await this.figures(ctx, releaseId)));
    if (!input.namesChecked) refuseFaults(nameFaults(input));
  }

  private async checkCorrection(ctx: Context, input: NewObservation): Promise<void> {
    const { correctsId, reasonFr, reasonEn } = input;
    const missing = Object.entries({ reasonFr, reasonEn }).filter(
      ([, reason]) => (reason === undefined) === (correctsId !== undefined),
    );
    const code = correctsId === undefined ? 'observation_corrects_nothing' : 'isNotEmpty';
    refuseFaults(missing.map(([field]) => ({ field, code })));
    if (correctsId === undefined) return;
    const { state } = await this.demand(ctx, correctsId);
    if (state !== 'published') throw new Refused('observation_state');
  }

  /** The release has to be public; the observation it corrects is marked so and stays. */
  private async publishable(
    ctx: Context,
    { releaseId, correctsId }: Pick<ObservationView, 'releaseId' | 'correctsId'>,
  ): Promise<void> {
    const { state } = await this.releases.view(ctx, releaseId);
    if (state !== 'published' && state !== 'corrected') throw new Refused('release_unpublished');
    if (correctsId === null) return;
    const { version } = await this.demand(ctx, correctsId);
    const on = todayIn('Europe/Paris', ctx.now);
    const marked = await moveObservation(ctx, {
      id: correctsId,
      version,
      from: 'published',
      to: 'corrected',
      on,
    });
    if (!marked) throw new Refused('observation_state');
  }
}

/** Background in both languages, none at all, or undefined for one of two. */
function contextOf({ contextFr, contextEn }: ObservationInput): ObservationTexts['context'] | undefined {
  if (contextFr !== undefined && contextEn !== undefined) return { fr: contextFr, en: contextEn };
  return contextFr === undefined && contextEn === undefined ? null : undefined;
}

function nameFaults(input: ObservationInput): FieldError[] {
  return WRITTEN.flatMap((field) => {
    const [name] = possibleNames(input[field] ?? '');
    return name === undefined ? [] : [{ field, code: 'possible_name', values: { name } }];
  });
}
