import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';
import { buildTheme } from './theme.js';

export type AssetName = 'reunir.css' | 'reunir.js' | 'icon.svg';

interface Asset {
  readonly path: string;
  readonly type: string;
  readonly body: Buffer;
  readonly compressed: Partial<Record<Encoding, Promise<Buffer>>>;
}
type Encoding = 'br' | 'gzip';

const COMPRESS = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const FOLDER = '/assets';
const load = createRequire(join(import.meta.dirname, 'assets.js'));

const ASSETS: Readonly<Record<AssetName, Asset>> = {
  'reunir.css': asset('reunir.css', 'text/css; charset=utf-8', styleSheet()),
  'reunir.js': asset('reunir.js', 'text/javascript; charset=utf-8', own('reunir.js')),
  'icon.svg': asset('icon.svg', 'image/svg+xml; charset=utf-8', own('icon.svg')),
};

/** The address of a file we serve; it changes with the content, so browsers may keep it for a year. */
export function assetPath(name: AssetName): string {
  return ASSETS[name].path;
}

/** The style sheet as served: both libraries' used parts and ours. */
export function styleSheet(): string {
  const libraries = [
    'govuk-frontend/dist/govuk/govuk-frontend.min.css',
    '@ministryofjustice/frontend/moj/moj-frontend.min.css',
  ];
  return buildTheme(
    libraries.map((file) => readFileSync(load.resolve(file), 'utf8')),
    own('reunir.css'),
  );
}

/** Serves the style sheet, the script and the icon to anybody, compressed once and cacheable for ever; other names are 404. */
export function registerAssets(fastify: FastifyInstance): void {
  for (const item of Object.values(ASSETS)) {
    fastify.get(item.path, async (request, reply) => {
      const encoding = encodingFor(request.headers['accept-encoding']);
      void reply
        .header('content-type', item.type)
        .header('cache-control', 'public, max-age=31536000, immutable')
        .header('vary', 'accept-encoding')
        .header('x-content-type-options', 'nosniff')
        .header('cross-origin-resource-policy', 'same-origin');
      if (encoding === undefined) return reply.send(item.body);
      const body = await (item.compressed[encoding] ??= COMPRESS[encoding](item.body));
      return reply.header('content-encoding', encoding).send(body);
    });
  }
}

function encodingFor(accepted: string | undefined): Encoding | undefined {
  const offered = (accepted ?? '').split(',').map((item) => item.trim().split(';')[0]);
  return (['br', 'gzip'] as const).find((encoding) => offered.includes(encoding));
}

function asset(name: AssetName, type: string, text: string): Asset {
  const hash = createHash('sha256').update(text).digest('base64url').slice(0, 10);
  return {
    path: `${FOLDER}/${name.replace('.', `-${hash}.`)}`,
    type,
    body: Buffer.from(text),
    compressed: {},
  };
}

function own(name: string): string {
  return readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');
}
