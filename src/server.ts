import fastifyCookie from '@fastify/cookie';
import fastifyCompress from '@fastify/compress';
import fastifyHelmet from '@fastify/helmet';
import { ConsoleLogger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import { AppModule, type Settings } from './app.module.js';
import { serveApiDocument } from './openapi.js';

/** 1 MiB: no form or document description of ours is larger. */
const BODY_LIMIT = 1_048_576;

/** The HTTP pipeline, in the order a request meets it. */
export async function createServer(settings: Settings): Promise<NestFastifyApplication> {
  const adapter = createAdapter(settings);
  const logger = new ConsoleLogger({
    json: settings.config.production,
    logLevels: settings.config.production ? ['log', 'warn', 'error'] : ['warn', 'error'],
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(settings), adapter, {
    logger,
    abortOnError: false,
  });
  await configureServer(app, settings);
  return app;
}

export function createAdapter(settings: Settings): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: settings.config.trustProxy,
    genReqId: () => uuidv7(),
    logger: false,
  });
}

/** Plugins and headers; tests build their application through this too. */
export async function configureServer(app: NestFastifyApplication, settings: Settings): Promise<void> {
  await app.register(fastifyHelmet, securityHeaders(settings.config.production));
  await app.register(fastifyCookie);
  await app.register(fastifyCompress, { threshold: 1024 });
  serveApiDocument(app);
}

function securityHeaders(production: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    hsts: production ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginOpenerPolicy: { policy: 'same-origin' as const },
    crossOriginResourcePolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'deny' as const },
  };
}
