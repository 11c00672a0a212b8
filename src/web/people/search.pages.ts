import { Controller, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { hostileField } from '../../common/hostile-text.js';
import { type Locale, message } from '../../common/messages.js';
import { may } from '../../common/permissions.js';
import { Context } from '../../database/context.js';
import { QUESTION_PURPOSES } from '../../people/question-codes.js';
import { PeopleFound, PeopleSearch } from '../../people/search.dto.js';
import { Search } from '../../people/search.service.js';
import { requestLocale } from '../language.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine, typedIn } from '../typed.js';
import { LABELS, readSearchForm } from './search-form.js';

const VIEW = 'people/search';

/** Names of the list under a box: as long as anybody types on. */
const LONGEST = 60;

/** Looking for people. What is typed travels in bodies alone, and the answer has no address of its own. */
@ApiExcludeController()
@Controller()
export class SearchPages {
  constructor(
    private readonly pages: Pages,
    private readonly search: Search,
  ) {}

  @Can('people.search')
  @Get(paths.search)
  ask(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    return this.pages.show(request, reply, VIEW, modelOf(ctx));
  }

  @Can('people.search')
  @Post(paths.search)
  find(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const locale = requestLocale(request, ctx.actor.locale);
    return this.pages.answer<PeopleSearch>(request, reply, {
      view: VIEW,
      model: modelOf(ctx),
      labels: LABELS,
      parse: readSearchForm,
      find: async (input) => ({ found: inWords(locale, await this.search.find(ctx, input)) }),
    });
  }

  /** The people whose names begin as what is being typed does, for the list under the box. */
  @Can('people.search')
  @HttpCode(200)
  @Post(paths.searchTyping)
  async typing(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const text = oneLine(typedIn(request), 'text').normalize('NFC').slice(0, LONGEST);
    const found = hostileField(text) === undefined ? await this.search.typing(ctx, text) : [];
    return this.pages.show(request, reply, 'people/typing', { found });
  }
}

function modelOf(ctx: Context) {
  return { found: null, purposes: QUESTION_PURPOSES, mayAsk: may(ctx.actor.role, 'people.ask') };
}

/** The people found, why in the reader's words. */
function inWords(locale: Locale, { items, elsewhere }: PeopleFound) {
  const why = (reasons: PeopleFound['items'][number]['reasons']) =>
    reasons.map((reason) => message(locale, `matching.reason.${reason}`));
  return { items: items.map((one) => ({ ...one, why: why(one.reasons) })), elsewhere };
}
