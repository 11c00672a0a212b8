import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
  Logger,
  Optional,
} from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { fromDatabase } from './database-errors.js';
import { DomainError, InvalidInput, NotFound, Refused } from './errors.js';
import { type Locale, message, pickLocale } from './messages.js';
import { type Problem, problemOf } from './problem.js';

/** Shows a problem as a page; provided by the pages, so that this folder need not know them. */
export interface ErrorPage {
  send(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<void>;
}
export const ERROR_PAGE = Symbol('error page');

/** The one place where an error becomes an answer: problem+json for programs, a page for people. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('error');

  constructor(@Optional() @Inject(ERROR_PAGE) private readonly page?: ErrorPage) {}

  async catch(thrown: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const problem = this.problem(thrown, request);
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="reunir"');
    if (problem.status === 503) reply.header('retry-after', '5');
    reply.header('cache-control', 'no-store');
    if (this.page && !request.url.startsWith('/api')) {
      try {
        return await this.page.send(request, reply, problem);
      } catch (fault) {
        // An answer must leave in any case: without the page, the bare problem.
        this.report(fault, request);
      }
    }
    await reply
      .status(problem.status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem));
  }

  private problem(thrown: unknown, request: FastifyRequest): Problem {
    const locale = pickLocale(request.headers['accept-language']);
    const known = thrown instanceof DomainError ? thrown : (fromDatabase(thrown) ?? fromFramework(thrown));
    if (known instanceof DomainError) return problemOf(known, locale);
    if (known !== undefined) return httpProblem(known, locale);
    this.report(thrown, request);
    return httpProblem(500, locale);
  }

  /** The message may quote a value, so the log gets the place and the kind of the fault, not its words. */
  private report(thrown: unknown, request: FastifyRequest): void {
    this.logger.error({ request: request.id, route: request.routeOptions.url, fault: describe(thrown) });
  }
}

function fromFramework(thrown: unknown): DomainError | number | undefined {
  const status = thrown instanceof HttpException ? thrown.getStatus() : statusCodeOf(thrown);
  if (status === undefined || status >= 500) return undefined;
  if (status === 404) return new NotFound();
  if (status === 400) return new InvalidInput('malformed_request');
  if (status === 401) return new Refused('unauthenticated', 'unauthenticated');
  if (status === 403) return new Refused('forbidden', 'forbidden');
  return status;
}

function statusCodeOf(thrown: unknown): number | undefined {
  return thrown instanceof Error && 'statusCode' in thrown && typeof thrown.statusCode === 'number'
    ? thrown.statusCode
    : undefined;
}

const HTTP_CODES: Record<number, string> = {
  405: 'method_not_allowed',
  413: 'too_large',
  415: 'unsupported_type',
};

function httpProblem(status: number, locale: Locale): Problem {
  const code = HTTP_CODES[status] ?? (status < 500 ? 'malformed_request' : 'unexpected');
  return { type: `urn:reunir:problem:${code}`, title: message(locale, `errors.${code}`), status, code };
}

function describe(thrown: unknown): { kind: string; code: string | undefined; stack: string | undefined } {
  if (!(thrown instanceof Error)) return { kind: typeof thrown, code: undefined, stack: undefined };
  const code = 'code' in thrown ? String(thrown.code) : undefined;
  return { kind: thrown.name, code, stack: thrown.stack?.split('\n').slice(1, 8).join('\n') };
}
