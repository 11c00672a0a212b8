import { Global, Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { ERROR_PAGE } from '../common/error.filter.js';
import { registerAssets } from './assets.js';
import { ErrorPages } from './error.pages.js';
import { registerLanguageSwitch } from './language.js';
import { Pages } from './pages.service.js';

/** The pages' frame; the pages themselves are in modules by area. */
@Global()
@Module({
  providers: [Pages, ErrorPages, { provide: ERROR_PAGE, useExisting: ErrorPages }],
  exports: [Pages, ERROR_PAGE],
})
export class WebModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const fastify = this.host.httpAdapter.getInstance<FastifyInstance>();
    registerAssets(fastify);
    registerLanguageSwitch(fastify);
  }
}
