import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { type Locale, message } from '../../common/messages.js';
import type { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { Feeds } from '../../feeds/feeds.service.js';
import { ReminderChoice, ReminderChoiceView } from '../../reminders/reminders.dto.js';
import { Reminders } from '../../reminders/reminders.service.js';
import { type Based, based, versionModel } from '../casework/versions.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { readDeadlineFilter } from './deadline-filter.js';
import { viewsOf } from './deadline-lists.js';
import { choicesIn, LABELS, readChoice, valuesOf } from './settings-form.js';
import { typedIn } from '../typed.js';

const VIEW = 'deadlines/settings';

/** Which reminders one gets, and the calendar of one's deadlines. */
@ApiExcludeController()
@Controller(paths.deadlineSettings)
export class SettingsPages {
  constructor(
    private readonly pages: Pages,
    private readonly reminders: Reminders,
    private readonly feeds: Feeds,
  ) {}

  @Can('reminder.own')
  @Get()
  async show(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const choice = await this.reminders.choice(ctx);
    const model = await this.model(ctx, request, choice);
    return this.pages.show(request, reply, VIEW, { ...model, values: valuesOf(choice) });
  }

  @Can('reminder.own')
  @Post()
  async choose(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.pages.submit<Based<ReminderChoice>>(request, reply, {
      view: VIEW,
      model: await this.model(ctx, request, await this.reminders.choice(ctx)),
      labels: LABELS,
      parse: (typed) => based(typed, readChoice(typed)),
      save: async ({ value, version }) => {
        await this.reminders.choose(ctx, version, value);
        return `${paths.deadlineSettings}?done=saved`;
      },
    });
  }

  private async model(ctx: Context, request: FastifyRequest, choice: ReminderChoiceView) {
    const locale = requestLocale(request, ctx.actor.locale);
    const filter = readDeadlineFilter({}, ctx.actor.role, []);
    return {
      views: viewsOf({ locale, filter }, 'settings'),
      choices: choicesIn(locale),
      feed: await this.feeds.mine(ctx),
      version: versionModel(typedIn(request), choice.version).version,
      notice: noticeOf(request, locale),
    };
  }
}

function noticeOf(request: FastifyRequest, locale: Locale) {
  const done = (request.query as { done?: unknown }).done;
  if (done === 'saved') return { tone: 'good', text: message(locale, 'reminders.saved') };
  return done === 'ended' ? { tone: 'good', text: message(locale, 'feeds.ended') } : undefined;
}
