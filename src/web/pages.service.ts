import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { v7 as uuidv7 } from 'uuid';
import { sessionTokenOf } from '../auth/session-cookie.js';
import { csrfToken } from '../auth/tokens.js';
import { fromDatabase } from '../common/database-errors.js';
import { DomainError, type FieldError, InvalidInput } from '../common/errors.js';
import { hostileField } from '../common/hostile-text.js';
import { errorMessage, statusOf } from '../common/problem.js';
import { PublicPage } from '../common/public-page.js';
import { Redirection } from '../common/redirection.js';
import type { Config } from '../config.js';
import { CONFIG } from '../settings.module.js';
import { NO_ERRORS, type PageErrors, pageErrors } from './forms.js';
import { isLanguageSwitch, requestLocale } from './language.js';
import { type PageModel, render } from './views.js';
import { typedIn } from './typed.js';

/** What was typed, by field. A field may come several times (checkboxes). */
export type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What reading a form gives: the input for a service, or what is wrong with it. */
export type Parsed<T> =
  { readonly input: T; readonly errors?: undefined } | { readonly errors: readonly FieldError[] };

export interface Form<T> extends Question<T> {
  /** Does the thing and says where to go next. */
  save(input: T): Promise<string>;
}

/** A form whose answer stands on the same page. */
export interface Inquiry<T> extends Question<T> {
  /** What the page shows beside what was asked. */
  find(input: T): Promise<Readonly<Record<string, unknown>>>;
}

interface Question<T> {
  readonly view: string;
  /** The page's own facts; read before saving, so that the page can be shown again after a rollback. */
  readonly model: Readonly<Record<string, unknown>>;
  /** Field → translation key of its label, for the error summary. */
  readonly labels?: Readonly<Record<string, string>>;
  parse(typed: Typed): Parsed<T>;
}

/** Renders pages with what every page needs, and takes forms through parse, save and, when something is wrong, again. */
@Injectable()
export class Pages {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** A page as an answer. */
  show(
    request: FastifyRequest,
    reply: FastifyReply,
    view: string,
    model: Readonly<Record<string, unknown>> = {},
  ): string {
    void reply.type('text/html; charset=utf-8');
    // The framework answers every POST with 201; a page shown creates nothing with an address.
    if (reply.statusCode === 201) void reply.status(200);
    return render(view, { ...this.frame(request), ...model });
  }

  /** A page for anybody, of which nothing depends on who asks: it may be kept outside. */
  publicPage(
    request: FastifyRequest,
    view: string,
    model: Readonly<Record<string, unknown>> = {},
  ): PublicPage {
    return new PublicPage(
      render(view, { locale: requestLocale(request), path: request.url, public: true, ...model }),
    );
  }

  /** Takes a posted form: a language switch or an error shows it again with all that was typed; success goes on (303). */
  async submit<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    form: Form<T>,
  ): Promise<string | Redirection> {
    return this.take(request, reply, form, async (input) => new Redirection(await form.save(input)));
  }

  /** Takes a posted question and shows the answer with it, at an address that says nothing of either. */
  async answer<T>(request: FastifyRequest, reply: FastifyReply, form: Inquiry<T>): Promise<string> {
    const values = typedIn(request);
    return this.take(request, reply, form, async (input) =>
      this.show(request, reply, form.view, { ...form.model, values, ...(await form.find(input)) }),
    );
  }

  private async take<T, A>(
    request: FastifyRequest,
    reply: FastifyReply,
    form: Question<T>,
    act: (input: T) => Promise<A>,
  ): Promise<string | A> {
    const typed = typedIn(request);
    if (isLanguageSwitch(typed)) return this.again(request, reply, form, typed, NO_ERRORS);
    const locale = requestLocale(request, request.open?.ctx.actor.locale);
    const refuse = (fields: readonly FieldError[]) =>
      this.again(request, reply, form, typed, pageErrors(locale, fields, form.labels), 422);
    const hostile = hostileField(typed);
    if (hostile !== undefined) return refuse([{ field: hostile, code: 'hostile_text' }]);
    const parsed = form.parse(typed);
    if (parsed.errors) return refuse(parsed.errors);
    try {
      const acted = () => act(parsed.input);
      return await (request.open ? request.open.attempt(acted) : acted());
    } catch (error) {
      const known = error instanceof DomainError ? error : fromDatabase(error);
      if (!known || statusOf(known) === 404 || statusOf(known) === 503) throw error;
      if (known instanceof InvalidInput && known.detail.fields) return refuse(known.detail.fields);
      const text = errorMessage(known.code, known.detail.values, locale);
      return this.again(
        request,
        reply,
        form,
        typed,
        { list: [{ text, href: '#page-form' }], byField: {} },
        statusOf(known),
      );
    }
  }

  /** Locale, account, forgery token and idempotency key of this request. */
  frame(request: FastifyRequest): PageModel {
    const actor = request.open?.ctx.actor;
    const token = sessionTokenOf(request);
    const typedKey = (request.body as Typed | undefined)?.['_key'];
    return {
      locale: requestLocale(request, actor?.locale),
      path: request.url,
      demonstration: this.config.demonstration,
      formKey: typeof typedKey === 'string' ? typedKey : uuidv7(),
      ...(actor && { actor: { displayName: actor.displayName, role: actor.role } }),
      // A program that reads pages with a bearer token has no cookie to protect.
      csrfToken: token ? csrfToken(token) : '',
    };
  }

  private again<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    form: Question<T>,
    typed: Typed,
    errors: PageErrors,
    status = 200,
  ): string {
    void reply.status(status);
    return this.show(request, reply, form.view, { ...form.model, values: typed, errors });
  }
}
