import { execFile, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { filesIn, ROOT } from './sources.js';

const run = promisify(execFile);
const MAIN = 'dist/src/main.js';
const SETTINGS = ['package.json', 'nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'];

/** Builds the program unless the last build is newer than every source: some of it exists only once compiled. */
export function ensureBuilt(): void {
  const sources = [
    ...filesIn('src', /(?<!\.spec)\.ts$|\.json$|\.njk$/),
    ...filesIn('migrations', /\.ts$/),
    ...SETTINGS,
  ];
  const changed = Math.max(...sources.map((path) => statSync(join(ROOT, path)).mtimeMs));
  if (existsSync(join(ROOT, MAIN)) && statSync(join(ROOT, MAIN)).mtimeMs > changed) return;
  const { stdout, stderr } = spawnSync('npm', ['run', '--silent', 'build'], { cwd: ROOT, encoding: 'utf8' });
  // Type errors are for the linter; what compiles all the same can be looked at.
  if (!existsSync(join(ROOT, MAIN))) throw new Error(`the build failed:\n${stderr}${stdout}`);
}

/** What a program of the product prints, run with an empty environment. */
export async function output(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await run(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: {
      PATH: process.env['PATH'] ?? '',
      REDOCLY_TELEMETRY: 'off',
      REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
}
