import { createHash } from 'node:crypto';
import { LOCALES } from '../common/messages.js';
import { archive, type Files } from './archive.js';
import { csvwMetadata } from './csvw.js';
import { codesCsv, tableCsv, usedDimensions } from './data-files.js';
import { jsonStat } from './json-stat.js';
import { notesPage, observationsPage } from './notes.js';
import type { ReleaseContent } from './release-content.js';
import { publicKeyOf, signBytes } from './signing.js';
import { workbook } from './workbook.js';

/** The file that lists all others with their digests, and its signature. */
export const CHECKSUMS = 'SHA256SUMS';
export const SIGNATURE = 'SHA256SUMS.sig';
export const PUBLIC_KEY = 'public-key.pem';

/**
 * The files of a release, but for the list of digests and its signature. They depend on the content alone: written
 * again, on another day and machine, they are the same bytes.
 */
export async function contentFiles(content: ReleaseContent): Promise<Files> {
  const files = new Map<string, string | Uint8Array>();
  for (const table of content.tables) files.set(`data/${table.code}.csv`, tableCsv(content, table));
  for (const code of usedDimensions(content)) files.set(`codes/${code}.csv`, codesCsv(content, code));
  files.set('metadata.json', json(csvwMetadata(content)));
  files.set('method.json', json(methodOf(content)));
  for (const locale of LOCALES) {
    for (const table of content.tables)
      files.set(`json-stat/${table.code}.${locale}.json`, json(jsonStat(content, table, locale)));
    files.set(`release.${locale}.xlsx`, await workbook(content, locale));
    files.set(`notes.${locale}.html`, notesPage(content, locale));
    files.set(`observations.${locale}.html`, observationsPage(content, locale));
  }
  return new Map(
    [...files].map(([path, text]) => [path, typeof text === 'string' ? Buffer.from(text) : text]),
  );
}

/** SHA-256 of every file, one a line, as `sha256sum --check` reads it. */
export function checksumsOf(files: Files): string {
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}\n`)
    .join('');
}

/**
 * The whole bundle as one archive: the files, their digests, the signature of the digests (Ed25519, base64) and the
 * key to check it with. @param seed the installation's signing key, 32 bytes.
 */
export async function bundleOf(content: ReleaseContent, seed: Uint8Array): Promise<Uint8Array> {
  return archive(signedFiles(await contentFiles(content), seed));
}

/** The files with their digests, the signature and the key. */
export function signedFiles(files: Files, seed: Uint8Array): Files {
  const checksums = Buffer.from(checksumsOf(files));
  return new Map([
    ...files,
    [CHECKSUMS, checksums],
    [SIGNATURE, Buffer.from(`${signBytes(seed, checksums).toString('base64')}\n`)],
    [PUBLIC_KEY, Buffer.from(publicKeyOf(seed))],
  ]);
}

function methodOf({ number, period, asAt, releasedOn, catalogue, method, correction }: ReleaseContent) {
  return {
    release: number,
    period,
    asAt,
    releasedOn,
    catalogue,
    ...method,
    ...(correction ? { correction } : {}),
  };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
