import { Test } from '@nestjs/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule, type Settings } from '../../src/app.module.js';
import { CLOCK } from '../../src/common/clock.js';
import { readConfig } from '../../src/config.js';
import { configureServer, createAdapter } from '../../src/server.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { testSecrets } from './secrets.js';
import { Client } from './client.js';
import { World } from './world.js';

export interface TestApp {
  readonly app: NestFastifyApplication;
  readonly database: TestDatabase;
  /** Makes organisations, teams, users and records. */
  readonly world: World;
  /** Requests without identity; `world.user` gives signed-in ones. */
  readonly anonymous: Client;
  /** What the product believes the present to be; the database keeps its own clock. */
  setNow(now: Date): void;
  close(): Promise<void>;
}

export interface TestAppOptions {
  readonly demonstration?: boolean;
  /** A database with a scene already set, read by a second instance of the product; it stays when this one is closed. */
  readonly database?: TestDatabase;
  /** Sees the server before anything is registered with it. */
  readonly onServer?: (fastify: FastifyInstance) => void;
}

/** The whole product on a database of its own, answering through `app.inject`. */
export async function createTestApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await createTestDatabase());
  const config = readConfig({
    NODE_ENV: 'test',
    DEMONSTRATION: String(options.demonstration ?? false),
    PORT: '0',
  });
  const settings: Settings = {
    config,
    secrets: testSecrets(),
    appUrl: database.url('reunir_app'),
    statsUrl: database.url('reunir_stats'),
  };
  let now: Date | undefined;
  const module = await Test.createTestingModule({ imports: [AppModule.with(settings)] })
    .overrideProvider(CLOCK)
    .useValue(() => now ?? new Date())
    .compile();
  const adapter = createAdapter(settings);
  options.onServer?.(adapter.getInstance());
  const app = module.createNestApplication<NestFastifyApplication>(adapter, {
    logger: ['error'],
  });
  await configureServer(app, settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return {
    app,
    database,
    world: new World(app, database),
    anonymous: new Client(app),
    setNow: (date) => (now = date),
    async close() {
      await app.close();
      if (options.database === undefined) await database.drop();
    },
  };
}
