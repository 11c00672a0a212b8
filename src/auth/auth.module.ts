import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { BearerStrategy } from './bearer.strategy.js';
import { RequestBeginner } from './begin-request.service.js';
import { InvitationsController } from './invitations.controller.js';
import { Invitations } from './invitations.service.js';
import { PasswordHasher } from './password-hasher.service.js';
import { PasswordStrategy } from './password.strategy.js';
import { SecondFactor } from './second-factor.service.js';
import { SessionCookieStrategy } from './session-cookie.strategy.js';
import { SessionsController } from './sessions.controller.js';
import { Sessions } from './sessions.service.js';
import { SignInGuard } from './sign-in.guard.js';
import { SignIn } from './sign-in.service.js';
import { TransactionInterceptor } from './transaction.interceptor.js';

@Module({
  controllers: [SessionsController, InvitationsController],
  providers: [
    RequestBeginner,
    BearerStrategy,
    SessionCookieStrategy,
    PasswordStrategy,
    PasswordHasher,
    SignIn,
    SecondFactor,
    Sessions,
    Invitations,
    { provide: APP_GUARD, useClass: SignInGuard },
    { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
  ],
  exports: [SignIn, SecondFactor, Sessions, Invitations],
})
export class AuthModule {}
