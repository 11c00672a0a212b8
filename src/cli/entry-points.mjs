// What programs outside may load without knowing how the build is laid out. Plain JavaScript, since it is part of the build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** The address programs load, and the compiled file behind it. */
const ENTRY_POINTS = { 'dist/matching/names.js': 'dist/src/matching/names.js' };

for (const [address, file] of Object.entries(ENTRY_POINTS)) {
  mkdirSync(dirname(address), { recursive: true });
  writeFileSync(address, `export * from '${relative(dirname(address), file)}';\n`);
}
