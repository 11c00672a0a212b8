import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can } from '../../common/can.decorator.js';
import { todayIn } from '../../common/civil-date.js';
import { hostileField } from '../../common/hostile-text.js';
import type { Locale } from '../../common/messages.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { isLanguageSwitch } from '../language.js';
import { type Form, Pages, type Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import { inFormTerms } from './answers.js';
import { type Choice, choicesOf, nationalityChoices } from './choices.js';
import { done } from './notices.js';
import {
  readScreen,
  readUpTo,
  REGISTER_NAMES,
  type Registration,
  type Screen,
  SCREEN_FIELDS,
  SCREENS,
} from './register-form.js';
import { RegistrationChecks } from './registration-checks.service.js';
import { Registrations } from './registrations.service.js';
import type { Visit } from './visit.decorator.js';
import { typedIn } from '../typed.js';

const VIEWS: Readonly<Record<Screen, string>> = {
  who: 'casework/register-who',
  where: 'casework/register-where',
  relative: 'casework/register-relative',
};

const ADDRESSES: Readonly<Record<Screen, string>> = {
  who: paths.registerWho,
  where: paths.registerWhere,
  relative: paths.registerRelative,
};

const CHOICES: Readonly<Record<Screen, (locale: Locale) => Readonly<Record<string, readonly Choice[]>>>> = {
  who: (locale) => ({
    sex: choicesOf(locale, 'sex'),
    nationality: nationalityChoices(locale),
    language: choicesOf(locale, 'language'),
  }),
  where: (locale) => ({
    place_type: choicesOf(locale, 'place_type'),
    safety_flag: choicesOf(locale, 'safety_flag'),
  }),
  relative: (locale) => ({ relation: choicesOf(locale, 'relation') }),
};

const LABELS = {
  name: 'register.name',
  native: 'register.native',
  alias: 'register.alias',
  sex: 'register.sex',
  birth: 'register.birth',
  birthOn: 'register.birth.date',
  birthYear: 'register.birth.year',
  birthAge: 'register.birth.age',
  nationality: 'register.nationality',
  language: 'register.language',
  fatherName: 'register.father_name',
  origin: 'register.origin',
  teamId: 'register.team',
  placeType: 'register.place_type',
  placeDetail: 'register.place_detail',
  flags: 'register.flags',
  relation: 'register.relation',
  relativeName: 'register.relative_name',
};

/**
 * Registering a child in three short screens. Nothing is kept until the end: what was typed travels in the form, and
 * one idempotency key goes with it, so that however often the last button is pressed there is one child.
 */
@ApiExcludeController()
@Controller()
export class RegisterPages {
  constructor(
    private readonly pages: Pages,
    private readonly registrations: Registrations,
    private readonly checks: RegistrationChecks,
  ) {}

  @Can('minor.write')
  @Get(paths.registerWho)
  start(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.show('who', ctx, request, reply);
  }

  /** The later screens have no beginning of their own. */
  @Can('minor.write')
  @Get([paths.registerWhere, paths.registerRelative])
  startOver(): Redirection {
    return new Redirection(paths.registerWho);
  }

  @Can('minor.write')
  @Post(paths.registerWho)
  who(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.take('who', ctx, request, reply);
  }

  @Can('minor.write')
  @Post(paths.registerWhere)
  where(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.take('where', ctx, request, reply);
  }

  @Can('minor.write')
  @Post(paths.registerRelative)
  relative(
    @Ctx() ctx: Context,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.take('relative', ctx, request, reply);
  }

  private async take(
    screen: Screen,
    ctx: Context,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<string | Redirection> {
    const typed = typedIn(request);
    const here = SCREENS.indexOf(screen);
    const submit = async (at: Screen) => this.pages.submit(request, reply, await this.form(at, ctx, request));
    const looked = typed['looked'] !== undefined;
    const switched = isLanguageSwitch(typed);
    if (hostileField(typed) !== undefined || (switched && !looked)) return submit(screen);
    const [before, after] = [looked ? screen : SCREENS[here - 1], SCREENS[here + 1]];
    if (typed['back'] !== undefined && before) return this.show(before, ctx, request, reply, typed);
    const today = todayIn('Europe/Paris', ctx.now);
    const faulty = SCREENS.slice(0, here + 1).find((each) => readScreen(each, typed, today).errors);
    if (faulty) return submit(faulty);
    if (after && typed['later'] === undefined) return this.show(after, ctx, request, reply, typed);
    const asked = looked && !switched ? undefined : await this.look(screen, typed, { ctx, request, reply });
    return asked ?? submit(screen);
  }

  /** Whether somebody on record is this child; undefined when nobody resembles them. */
  private async look(screen: Screen, typed: Typed, visit: Visit): Promise<string | undefined> {
    const parsed = readUpTo(screen, typed, todayIn('Europe/Paris', visit.ctx.now));
    const found = parsed.errors ? undefined : await this.checks.minor(visit, parsed.input.minor);
    if (!found) return undefined;
    const carried = [...SCREENS.flatMap((each) => SCREEN_FIELDS[each]), 'later'];
    const model = { ...found, carried, values: typed, action: ADDRESSES[screen] };
    return this.pages.show(visit.request, visit.reply, 'people/duplicate-check', model);
  }

  private async form(screen: Screen, ctx: Context, request: FastifyRequest): Promise<Form<Registration>> {
    const today = todayIn('Europe/Paris', ctx.now);
    return {
      view: VIEWS[screen],
      model: await this.model(screen, ctx, request),
      labels: LABELS,
      parse: (typed) => {
        const own = readScreen(screen, typed, today);
        return own.errors ? own : readUpTo(screen, typed, today);
      },
      save: async (registration) => {
        const caseId = await inFormTerms(REGISTER_NAMES, () =>
          this.registrations.register(ctx, registration),
        );
        return done(paths.case(caseId), 'registered');
      },
    };
  }

  private async show(
    screen: Screen,
    ctx: Context,
    request: FastifyRequest,
    reply: FastifyReply,
    values: Typed = {},
  ): Promise<string> {
    return this.pages.show(request, reply, VIEWS[screen], {
      ...(await this.model(screen, ctx, request)),
      values,
    });
  }

  private async model(
    screen: Screen,
    ctx: Context,
    request: FastifyRequest,
  ): Promise<Form<Registration>['model']> {
    const { locale } = this.pages.frame(request);
    const teams = screen === 'who' ? await this.registrations.teamsToChoose(ctx) : [];
    return {
      carried: SCREENS.filter((each) => each !== screen).flatMap((each) => SCREEN_FIELDS[each]),
      teams: teams.map((team) => ({ value: team.id, text: team.name })),
      choices: CHOICES[screen](locale),
    };
  }
}
