import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorPage } from '../common/error.filter.js';
import type { Problem } from '../common/problem.js';
import { renderError } from './error-page.js';
import { Pages } from './pages.service.js';
import { paths } from './paths.js';

/** Shows problems to people; somebody who is not signed in and only wants to read is taken to the sign-in page. */
@Injectable()
export class ErrorPages implements ErrorPage {
  constructor(private readonly pages: Pages) {}

  async send(request: FastifyRequest, reply: FastifyReply, problem: Problem): Promise<void> {
    if (problem.status === 401 && request.method === 'GET') {
      await reply.status(303).header('location', paths.signIn).send('');
      return;
    }
    const { locale, path, csrfToken } = this.pages.frame(request);
    const actor = request.open?.ctx.actor;
    const html = renderError(problem, {
      locale,
      path,
      method: request.method,
      ...(actor && { actor }),
      csrfToken: csrfToken ?? '',
    });
    await reply.status(problem.status).type('text/html; charset=utf-8').send(html);
  }
}
