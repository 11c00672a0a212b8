import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SecondFactor } from '../../auth/second-factor.service.js';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../../auth/session-cookie.js';
import { Sessions } from '../../auth/sessions.service.js';
import { type NextStep, SignIn } from '../../auth/sign-in.service.js';
import { isCsrfToken } from '../../auth/tokens.js';
import { Ctx } from '../../auth/ctx.decorator.js';
import { Can, Public } from '../../common/can.decorator.js';
import { Refused } from '../../common/errors.js';
import { Redirection } from '../../common/redirection.js';
import { Context } from '../../database/context.js';
import { isLanguageSwitch } from '../language.js';
import { type Form, Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine, typedIn } from '../typed.js';
import { refuseForeignForm } from './foreign-form.js';

const NEXT: Record<NextStep, string> = {
  none: paths.home,
  second_factor: paths.signInCode,
  enrolment: paths.signInEnrolment,
};

/** Signing in by browser: password, then a code; the first time, setting up the authenticator between the two. */
@ApiExcludeController()
@Controller()
export class SignInPages {
  constructor(
    private readonly pages: Pages,
    private readonly signIn: SignIn,
    private readonly secondFactor: SecondFactor,
    private readonly sessions: Sessions,
  ) {}

  @Public()
  @Get(paths.signIn)
  show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.pages.show(request, reply, 'entry/sign-in');
  }

  @Public()
  @Post(paths.signIn)
  async withPassword(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    refuseForeignForm(request);
    const form: Form<{ email: string; password: string }> = {
      view: 'entry/sign-in',
      model: {},
      labels: { email: 'entry.email', password: 'entry.password' },
      parse: (typed) => {
        const input = {
          email: oneLine(typed, 'email'),
          password: typeof typed['password'] === 'string' ? typed['password'] : '',
        };
        const errors = (['email', 'password'] as const)
          .filter((field) => input[field] === '')
          .map((field) => ({ field, code: 'isNotEmpty' }));
        return errors.length > 0 ? { errors } : { input };
      },
      save: async (input) => {
        const opened = await this.signIn.withPassword({ ...input, kind: 'browser', client: request.ip });
        if (!opened) throw new Refused('sign_in_refused', 'unauthenticated');
        setSessionCookie(reply, opened.token);
        return NEXT[opened.next];
      },
    };
    return this.pages.submit(request, reply, form);
  }

  @Public()
  @Get(paths.signInCode)
  async code(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    const pending = await this.pending(request);
    if (!pending) return new Redirection(paths.signIn);
    return pending.enrolled
      ? this.pages.show(request, reply, 'entry/code')
      : new Redirection(paths.signInEnrolment);
  }

  @Public()
  @Post(paths.signInCode)
  withCode(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    return this.complete(request, reply, 'entry/code', {});
  }

  @Public()
  @Get(paths.signInEnrolment)
  async enrolment(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    const token = sessionTokenOf(request);
    const pending = await this.pending(request);
    if (!token || !pending) return new Redirection(paths.signIn);
    if (pending.enrolled) return new Redirection(paths.signInCode);
    return this.pages.show(request, reply, 'entry/enrolment', {
      enrolment: await this.secondFactor.enrol(token),
    });
  }

  @Public()
  @Post(paths.signInEnrolment)
  async enrol(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    const token = sessionTokenOf(request);
    if (!token || !(await this.pending(request))) return new Redirection(paths.signIn);
    return this.complete(request, reply, 'entry/enrolment', {
      enrolment: await this.secondFactor.enrol(token),
    });
  }

  @Can('session.own')
  @Post(paths.signOut)
  async signOut(@Ctx() ctx: Context, @Res({ passthrough: true }) reply: FastifyReply): Promise<Redirection> {
    await this.sessions.endCurrent(ctx);
    clearSessionCookie(reply);
    return new Redirection(paths.signIn);
  }

  /** The recovery codes of a first enrolment are shown at once and never again, so that answer is a page and no redirect. */
  private async complete(
    request: FastifyRequest,
    reply: FastifyReply,
    view: string,
    model: Form<never>['model'],
  ): Promise<string | Redirection> {
    const token = sessionTokenOf(request);
    const typed = typedIn(request);
    if (!token || !isCsrfToken(token, typed['_csrf'])) throw new Refused('csrf', 'forbidden');
    let codes: readonly string[] | undefined;
    const answer = await this.pages.submit<string>(request, reply, {
      view,
      model,
      labels: { code: 'entry.code' },
      parse: (fields) => {
        const code = oneLine(fields, 'code');
        return code === '' ? { errors: [{ field: 'code', code: 'isNotEmpty' }] } : { input: code };
      },
      save: async (code) => {
        const verified = await this.secondFactor.complete(
          token,
          /^[\d\s]{6,8}$/.test(code) ? { code: code.replaceAll(/\s/g, '') } : { recoveryCode: code },
        );
        setSessionCookie(reply, verified.token);
        codes = verified.recoveryCodes;
        return paths.home;
      },
    });
    return codes && !isLanguageSwitch(typed)
      ? this.pages.show(request, reply, 'entry/recovery-codes', { codes })
      : answer;
  }

  private async pending(request: FastifyRequest): Promise<{ enrolled: boolean } | undefined> {
    const token = sessionTokenOf(request);
    return token && this.secondFactor.pending(token);
  }
}
