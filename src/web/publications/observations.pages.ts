import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { InvalidInput } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { may } from '../../common/permissions.js';
import type { Redirection } from '../../common/redirection.js';
import { OBSERVATION_STEPS, STEP_FROM, type ObservationStep } from '../../publications/observation-states.js';
import { NewObservation, ObservationInput } from '../../publications/observations.dto.js';
import { Observations } from '../../publications/observations.service.js';
import { Releases } from '../../publications/releases.service.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { requestLocale } from '../language.js';
import { Pages, type Form, type Parsed, type Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine, typedIn, typedVersion } from '../typed.js';
import {
  OBSERVATION_LABELS,
  observationValues,
  readNewObservation,
  readObservation,
} from './observation-form.js';
import { observationTag } from './release-model.js';

/** The committee's observations: all of them, a new one or a correction, one with what is to be done next. */
@ApiExcludeController()
@Controller()
export class ObservationsPages {
  constructor(
    private readonly pages: Pages,
    private readonly observations: Observations,
    private readonly releases: Releases,
  ) {}

  @Can('observation.read')
  @Get(paths.observations)
  async list(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const locale = requestLocale(request, ctx.actor.locale);
    const { observations } = await this.observations.list(ctx);
    return this.pages.show(request, reply, 'publications/observations', {
      observations: observations.map(({ title, state, ...rest }) => ({
        ...{ ...rest, title: title[locale], tag: observationTag(locale, state) },
      })),
      mayWrite: may(ctx.actor.role, 'observation.write'),
    });
  }

  /** A blank form, or with `corrects` the words of a published observation to be corrected. */
  @Can('observation.write')
  @Get(paths.newObservation)
  async ask(@OnVisit() visit: Visit): Promise<string> {
    const { corrects } = visit.request.query as { corrects?: unknown };
    const { view, model } = await this.newForm(visit);
    const old =
      typeof corrects === 'string' ? await this.observations.view(visit.ctx, ID.transform(corrects)) : null;
    const values = old ? { ...observationValues(old), correctsId: old.id } : {};
    return this.pages.show(visit.request, visit.reply, view, { ...model, values });
  }

  @Can('observation.write')
  @Post(paths.newObservation)
  async write(@OnVisit() visit: Visit): Promise<string | Redirection> {
    return this.pages.submit(visit.request, visit.reply, await this.newForm(visit));
  }

  @Can('observation.read')
  @Get(paths.observation(':id'))
  async view(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const model = await this.model(visit, id);
    return this.pages.show(visit.request, visit.reply, 'publications/observation', model);
  }

  @Can('observation.write')
  @Get(paths.changeObservation(':id'))
  async askAgain(
    @OnVisit() { ctx, request, reply }: Visit,
    @Param('id', IdPipe) id: string,
  ): Promise<string> {
    const observation = await this.observations.view(ctx, id);
    const values = { ...observationValues(observation), version: String(observation.version) };
    return this.pages.show(request, reply, 'publications/observation-form', {
      observation,
      releases: [],
      values,
    });
  }

  @Can('observation.write')
  @Post(paths.changeObservation(':id'))
  async change(
    @OnVisit() { ctx, request, reply }: Visit,
    @Param('id', IdPipe) id: string,
  ): Promise<string | Redirection> {
    const observation = await this.observations.view(ctx, id);
    const version = typedVersion(typedIn(request));
    return this.pages.submit<ObservationInput>(request, reply, {
      view: 'publications/observation-form',
      labels: OBSERVATION_LABELS,
      model: { observation, releases: [] },
      parse: readObservation,
      save: async (input) => paths.observation((await this.observations.change(ctx, id, version, input)).id),
    });
  }

  @Can('observation.review')
  @Post(paths.observationStep(':id'))
  async step(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    return this.pages.submit<StepTyped>(visit.request, visit.reply, {
      view: 'publications/observation',
      labels: OBSERVATION_LABELS,
      model: await this.model(visit, id),
      parse: readStep,
      save: async ({ step, version, reasonFr, reasonEn }) => {
        const missing = Object.entries({ reasonFr, reasonEn }).find(([, reason]) => reason === '');
        if (step === 'withdraw' && missing) throw InvalidInput.field(missing[0], 'isNotEmpty');
        const reasons = step === 'withdraw' ? { reasonFr, reasonEn } : undefined;
        await this.observations.take(visit.ctx, id, version, step, reasons);
        return paths.observation(id);
      },
    });
  }

  private async model({ ctx, request }: Visit, id: string) {
    const observation = await this.observations.view(ctx, id);
    const locale = requestLocale(request, ctx.actor.locale);
    const mayAct = may(ctx.actor.role, 'observation.review');
    return {
      observation,
      tag: observationTag(locale, observation.state),
      steps: OBSERVATION_STEPS.filter(
        (step) => mayAct && STEP_FROM[step] === observation.state && !(step === 'review' && observation.own),
      ),
      mayWrite: may(ctx.actor.role, 'observation.write'),
    };
  }

  private async newForm({ ctx }: Visit): Promise<Form<NewObservation>> {
    const { releases } = await this.releases.list(ctx);
    const open = releases.filter(({ state }) => state !== 'discarded');
    return {
      view: 'publications/observation-form',
      labels: OBSERVATION_LABELS,
      model: { observation: null, releases: open.map(({ id, number }) => ({ value: id, text: number })) },
      parse: readNewObservation,
      save: async (input) => paths.observation((await this.observations.write(ctx, input)).id),
    };
  }
}

const ID = new IdPipe();

interface StepTyped {
  readonly step: ObservationStep;
  readonly version: number;
  readonly reasonFr: string;
  readonly reasonEn: string;
}

function readStep(typed: Typed): Parsed<StepTyped> {
  const step = OBSERVATION_STEPS.find((known) => known === oneLine(typed, 'step'));
  if (step === undefined) return { errors: [{ field: 'step', code: 'isIn' }] };
  const [reasonFr, reasonEn] = [oneLine(typed, 'reasonFr'), oneLine(typed, 'reasonEn')];
  return { input: { step, version: typedVersion(typed), reasonFr, reasonEn } };
}
