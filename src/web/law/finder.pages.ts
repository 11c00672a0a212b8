import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../common/can.decorator.js';
import { todayIn } from '../../common/civil-date.js';
import { CLOCK, type Clock } from '../../common/clock.js';
import type { FieldError } from '../../common/errors.js';
import { hostileField } from '../../common/hostile-text.js';
import { message, type Locale } from '../../common/messages.js';
import type { ChildFacts } from '../../pathways/child-facts.js';
import { codeText } from '../casework/words.js';
import { refuseForeignForm } from '../entry/foreign-form.js';
import { pageErrors } from '../forms.js';
import { isLanguageSwitch, languageHref, requestLocale } from '../language.js';
import { Pages, type Typed } from '../pages.service.js';
import { paths } from '../paths.js';
import {
  FINDER_FIELDS,
  FINDER_LABELS,
  FINDER_START,
  finderChoices,
  MOST_RELATIVES,
  placesAsked,
  readFinder,
  relativesAsked,
} from './finder-form.js';
import { questionFields, withAnswers } from './finder-questions.js';
import { waysModel } from './finder-ways.js';
import { typedIn } from '../typed.js';

/** Says on the page of the answer that its form is the one sent, so that a change of language shows it again. */
const ANSWERED = 'answered';

/**
 * Which way may be open, for anybody who asks: no account, no cookie. What is typed is answered and forgotten; it is
 * stored nowhere, is in no address and in no log.
 */
@ApiExcludeController()
@Controller()
export class FinderPages {
  constructor(
    private readonly pages: Pages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Public()
  @Get(paths.finder)
  ask(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.form(request, reply, {}, 1);
  }

  @Public()
  @Post(paths.finder)
  answer(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    refuseForeignForm(request);
    const typed = typedIn(request);
    const asked = relativesAsked(typed);
    const hostile = hostileField(typed);
    if (hostile !== undefined)
      return this.refuse(request, reply, typed, [{ field: hostile, code: 'hostile_text' }]);
    if (typed['add'] !== undefined && !isLanguageSwitch(typed))
      return this.form(request, reply, typed, Math.min(asked + 1, MOST_RELATIVES));
    const onForm = isLanguageSwitch(typed) && typed[ANSWERED] === undefined;
    if (onForm || typed['change'] !== undefined) return this.form(request, reply, typed, asked);
    const now = this.clock();
    const parsed = readFinder(typed, todayIn('Europe/Paris', now));
    return parsed.errors
      ? this.refuse(request, reply, typed, parsed.errors)
      : this.ways(request, reply, typed, parsed.input, now);
  }

  private form(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    asked: number,
    errors: object = {},
  ): string {
    const locale = requestLocale(request);
    return this.pages.show(request, reply, 'law/finder', {
      ...publicFrame(locale),
      choices: finderChoices(locale),
      places: placesAsked(asked),
      mayAdd: asked < MOST_RELATIVES,
      values: { ...FINDER_START, ...typed },
      ...errors,
    });
  }

  private refuse(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    errors: readonly FieldError[],
  ): string {
    void reply.status(422);
    return this.form(request, reply, typed, relativesAsked(typed), {
      errors: pageErrors(requestLocale(request), errors, FINDER_LABELS),
    });
  }

  private ways(
    request: FastifyRequest,
    reply: FastifyReply,
    typed: Typed,
    told: ChildFacts,
    now: Date,
  ): string {
    const locale = requestLocale(request);
    const facts = withAnswers(told, typed);
    const model = waysModel(locale, facts, now, typed, (place) => whoIs(locale, facts, place));
    const shown = model.questions.map(({ field }) => field);
    return this.pages.show(request, reply, 'law/finder-answer', {
      ...publicFrame(locale),
      ...model,
      answeredField: ANSWERED,
      carried: [...FINDER_FIELDS, ...questionFields(MOST_RELATIVES)].filter(
        (field) => !shown.includes(field),
      ),
      values: typed,
    });
  }
}

/** The language stays in the address, as on the other pages for anybody. */
function publicFrame(locale: Locale) {
  const path = languageHref(paths.finder, locale);
  return { public: true, path, action: path };
}

function whoIs(locale: Locale, { relatives }: ChildFacts, place: number): string {
  const relative = relatives?.[place];
  return relative === undefined
    ? ''
    : message(locale, 'finder.person', {
        number: place + 1,
        relation: codeText(locale, 'relation', relative.relation).toLocaleLowerCase(locale),
      });
}
