import { Module } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { BearerStrategy } from './bearer.strategy.js';
import { RequestBeginner } from './begin-request.service.js';
import { SessionCookieStrategy } from './session-cookie.strategy.js';
import { SignInGuard } from './sign-in.guard.js';
import { TransactionInterceptor } from './transaction.interceptor.js';

@Module({
  providers: [
    RequestBeginner,
    BearerStrategy,
    SessionCookieStrategy,
    { provide: APP_GUARD, useClass: SignInGuard },
    { provide: APP_INTERCEPTOR, useClass: TransactionInterceptor },
  ],
})
export class AuthModule {}
