import '../node-version.js';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Settings } from '../app.module.js';
import { readConfig } from '../config.js';
import { apiDocument } from '../openapi.js';
import { createAdapter } from '../server.js';

/** Nothing is opened with these: the program is put together for a look at it, and never runs. */
const settings: Settings = {
  config: readConfig({}),
  secrets: {
    databasePasswords: () => '',
    currentKek: 1,
    kek: () => Buffer.alloc(0),
    factorKey: Buffer.alloc(0),
    indexKey: () => Buffer.alloc(0),
    questionKey: Buffer.alloc(0),
    releaseKey: Buffer.alloc(0),
  },
  appUrl: 'postgresql://',
  statsUrl: 'postgresql://',
};

/** Prints the API document. */
const app = await NestFactory.create<NestFastifyApplication>(
  AppModule.with(settings),
  createAdapter(settings),
  {
    preview: true,
    logger: false,
  },
);
console.log(JSON.stringify(apiDocument(app), null, 2));
