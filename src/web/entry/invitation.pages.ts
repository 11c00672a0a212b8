import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Invitations } from '../../auth/invitations.service.js';
import { Public } from '../../common/can.decorator.js';
import { Redirection } from '../../common/redirection.js';
import { Pages } from '../pages.service.js';
import { paths } from '../paths.js';
import { oneLine } from '../typed.js';
import { refuseForeignForm } from './foreign-form.js';

/** Where an invited person sets their password. The code is typed or pasted: an address would end up in logs. */
@ApiExcludeController()
@Controller(paths.invitation)
export class InvitationPages {
  constructor(
    private readonly pages: Pages,
    private readonly invitations: Invitations,
  ) {}

  @Public()
  @Get()
  show(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    return this.pages.show(request, reply, 'entry/invitation');
  }

  @Public()
  @Post()
  accept(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string | Redirection> {
    refuseForeignForm(request);
    return this.pages.submit<{ token: string; password: string }>(request, reply, {
      view: 'entry/invitation',
      model: {},
      labels: {
        token: 'entry.invitation.code',
        password: 'entry.invitation.password',
        again: 'entry.invitation.again',
      },
      parse: (typed) => {
        const password = typeof typed['password'] === 'string' ? typed['password'] : '';
        const token = oneLine(typed, 'token');
        if (token === '') return { errors: [{ field: 'token', code: 'isNotEmpty' }] };
        if (password !== typed['again']) return { errors: [{ field: 'again', code: 'passwords_differ' }] };
        return { input: { token, password } };
      },
      save: async ({ token, password }) => {
        await this.invitations.accept(token, password);
        return paths.signIn;
      },
    });
  }
}
