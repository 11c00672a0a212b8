// Builds before `npm start` unless the last build is newer than every source. Plain JavaScript, since it runs before any build.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const STAMP = 'dist/.built';
const SOURCES = [
  'src',
  'migrations',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'nest-cli.json',
];

/** The last change of a file or of anything in a folder; removing a file changes its folder. */
function changedAt(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

const begun = new Date();
if (!existsSync(STAMP) || statSync(STAMP).mtimeMs < Math.max(...SOURCES.map(changedAt))) {
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(STAMP, '');
  // Sources changed while the build ran are newer than it.
  utimesSync(STAMP, begun, begun);
}
