import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Public } from '../common/can.decorator.js';
import { Invitations } from './invitations.service.js';
import { AcceptanceInput } from './sign-in.dto.js';

@Controller('api/invitations')
export class InvitationsController {
  constructor(private readonly invitations: Invitations) {}

  /** Sets the first password of the person the token was made for, who then signs in and enrols a second factor. */
  @Public()
  @HttpCode(204)
  @Post('acceptance')
  accept(@Body() input: AcceptanceInput): Promise<void> {
    return this.invitations.accept(input.token, input.password);
  }
}
