import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Can } from '../../common/can.decorator.js';
import { InvalidInput } from '../../common/errors.js';
import { IdPipe } from '../../common/input.pipe.js';
import { may } from '../../common/permissions.js';
import type { Redirection } from '../../common/redirection.js';
import type { Quarter } from '../../reports/quarters.js';
import { quarterLabel } from '../../reports/labels.js';
import { Reports } from '../../reports/reports.service.js';
import { DraftRelease } from '../../publications/releases.dto.js';
import { Releases } from '../../publications/releases.service.js';
import { RELEASE_STEPS, type ReleaseStep } from '../../publications/release-steps.js';
import { Answers } from '../casework/answers.js';
import { OnVisit, type Visit } from '../casework/visit.decorator.js';
import { asList } from '../forms.js';
import { requestLocale } from '../language.js';
import { Pages, type Form, type Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine, typedVersion } from '../typed.js';
import { figureReferences } from './figure-list.js';
import { historyLines, offeredSteps, stateTag } from './release-model.js';
import { previewTable } from './preview-table.js';

const DRAFT_LABELS = {
  cutId: 'publications.draft.cut',
  reasonFr: 'publications.draft.reason_fr',
  reasonEn: 'publications.draft.reason_en',
};

/** The committee's publications: all of them, a new one, and one with what is to be done next. */
@ApiExcludeController()
@Controller()
export class ReleasesPages {
  constructor(
    private readonly pages: Pages,
    private readonly releases: Releases,
    private readonly reports: Reports,
  ) {}

  @Can('release.read')
  @Get(paths.releases)
  async list(@OnVisit() { ctx, request, reply }: Visit): Promise<string> {
    const { releases } = await this.releases.list(ctx);
    const locale = requestLocale(request, ctx.actor.locale);
    return this.pages.show(request, reply, 'publications/list', {
      releases: releases.map((release) => ({ ...release, tag: stateTag(locale, release.state) })),
      mayDraft: may(ctx.actor.role, 'release.draft'),
    });
  }

  @Can('release.draft')
  @Get(paths.newRelease)
  async ask(@OnVisit() visit: Visit): Promise<string> {
    const { view, model } = await this.draftForm(visit);
    return this.pages.show(visit.request, visit.reply, view, model);
  }

  @Can('release.draft')
  @Post(paths.newRelease)
  async draft(@OnVisit() visit: Visit): Promise<string | Redirection> {
    return this.pages.submit(visit.request, visit.reply, await this.draftForm(visit));
  }

  @Can('release.read')
  @Get(paths.release(':id'))
  async view(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    return this.pages.show(visit.request, visit.reply, 'publications/release', await this.model(visit, id));
  }

  /** The figures of one table with the references that observations write for them. */
  @Can('release.read')
  @Get(paths.releaseFigures(':id'))
  async figures(@OnVisit() { ctx, request, reply }: Visit, @Param('id', IdPipe) id: string): Promise<string> {
    const release = await this.releases.view(ctx, id);
    const content = await this.releases.content(ctx, release);
    const locale = requestLocale(request, ctx.actor.locale);
    const { table: asked } = request.query as { table?: unknown };
    const table = content.tables.find(({ code }) => code === asked) ?? content.tables[0];
    return this.pages.show(request, reply, 'publications/figures', {
      release,
      tables: content.tables.map(({ code, label }) => ({ code, caption: label[locale] })),
      chosen: {
        code: table?.code ?? '',
        caption: table?.label[locale] ?? '',
        figures: table ? figureReferences(content, table, locale) : [],
      },
    });
  }

  /** Any step: the page offers only those the caller may take, the service refuses the others. */
  @Can('release.read')
  @Post(paths.releaseStep(':id'))
  async step(@OnVisit() visit: Visit, @Param('id', IdPipe) id: string): Promise<string | Redirection> {
    const { ctx, request, reply } = visit;
    return this.pages.submit<StepTyped>(request, reply, {
      view: 'publications/release',
      labels: { checks: 'publications.checks', reason: 'publications.return.reason' },
      model: await this.model(visit, id),
      parse: readStep,
      save: async ({ step, version, checks, reason }) => {
        if (step === 'sent_back' && reason === '') throw InvalidInput.field('reason', 'isNotEmpty');
        await this.releases.take(ctx, id, version, step, { checks, ...(reason && { reason }) });
        return step === 'discarded' ? paths.releases : paths.release(id);
      },
    });
  }

  private async model({ ctx, request }: Visit, id: string) {
    const release = await this.releases.view(ctx, id);
    const content = await this.releases.content(ctx, release);
    const locale = requestLocale(request, ctx.actor.locale);
    return {
      release,
      tag: stateTag(locale, release.state),
      steps: offeredSteps(ctx.actor.role, release),
      history: historyLines(locale, release.acts),
      tables: content.tables.map((table) => previewTable(content, table, locale)),
      bundleHref: release.sha256 === null ? null : `/api/releases/${id}/bundle.zip`,
    };
  }

  private async draftForm({ ctx, request }: Visit): Promise<Form<DraftRelease>> {
    const locale = requestLocale(request, ctx.actor.locale);
    const { cuts } = await this.reports.list(ctx);
    return {
      view: 'publications/new',
      labels: DRAFT_LABELS,
      model: {
        cuts: cuts.map(({ id, quarter }) => ({ value: id, text: quarterLabel(locale, quarter as Quarter) })),
      },
      parse: (typed) => {
        const answers = new Answers(typed);
        const [reasonFr, reasonEn] = [answers.text('reasonFr'), answers.text('reasonEn')];
        return answers.as(DraftRelease, { cutId: answers.chosen('cutId'), reasonFr, reasonEn });
      },
      save: async (input) => paths.release((await this.releases.draft(ctx, input)).id),
    };
  }
}

interface StepTyped {
  readonly step: ReleaseStep;
  readonly version: number;
  readonly checks: readonly string[];
  readonly reason: string;
}

function readStep(typed: Typed): { input: StepTyped } | { errors: { field: string; code: string }[] } {
  const step = (Object.keys(RELEASE_STEPS) as ReleaseStep[]).find(
    (known) => known === oneLine(typed, 'step'),
  );
  if (step === undefined) return { errors: [{ field: 'step', code: 'isIn' }] };
  const version = typedVersion(typed);
  return { input: { step, version, checks: asList(typed['checks']), reason: oneLine(typed, 'reason') } };
}
