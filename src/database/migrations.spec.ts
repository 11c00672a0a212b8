import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from './embedded-postgres.js';
import { prepareDatabase } from './prepare.js';
import { passwordsFrom } from './roles.js';
it('x', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'reunir-'));
  const { chmod } = await import('node:fs/promises'); await chmod(dir, 0o755);
  const pg = await startEmbeddedPostgres({ folder: join(dir, 'db'), port: 55111, password: 'x', disposable: true });
  try {
    const ran = await prepareDatabase(pg.url.replace(/postgres$/, 'reunir'), passwordsFrom(Buffer.from('x')));
    console.log(ran);
  } finally { await pg.stop(); }
});
