import { chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/database/embedded-postgres.js';
import { freePort } from '../../src/database/free-port.js';
import { prepareDatabase } from '../../src/database/prepare.js';
import { TEST_PASSWORDS } from './database.js';

declare global {
  var reunirTestServer: { server: EmbeddedPostgres; folder: string } | undefined;
}

/** One throw-away PostgreSQL for the run, with a migrated template that every spec clones. */
export default async function setUp(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'reunir-test-'));
  // The server may run as another account than ours, which must be able to reach its folder.
  await chmod(folder, 0o755);
  const server = await startEmbeddedPostgres({
    folder: join(folder, 'db'),
    port: await freePort(),
    password: 'test',
    disposable: true,
  });
  process.env['REUNIR_TEST_SERVER'] = server.url;
  await prepareDatabase(server.url.replace(/\/postgres$/, '/reunir_template'), TEST_PASSWORDS);
  globalThis.reunirTestServer = { server, folder };
}
