import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A built program of the product, run as a process of its own. */
export interface Program {
  readonly process: ChildProcess;
  /** Everything it has said so far. */
  said(): string;
  /** Resolves with the exit code when it has ended. */
  readonly ended: Promise<number | null>;
}

/** Starts `dist/src/<path>.js` with these variables alone, and this folder's Node. */
export function runBuilt(path: string, env: Record<string, string>, args: string[] = []): Program {
  const file = join(ROOT, 'dist/src', `${path}.js`);
  if (!existsSync(file)) throw new Error('nothing is built: npm run build first (npm test does)');
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    cwd: ROOT,
  });
  const output: string[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk.toString()));
  return {
    process: child,
    said: () => output.join(''),
    ended: once(child, 'close').then(([code]) => code as number | null),
  };
}

/** Waits until an address answers 200. @throws Error with what the program said when it ends, or after 50 s. */
export async function untilAnswering(program: Program, address: string): Promise<void> {
  const deadline = Date.now() + 50_000;
  for (;;) {
    const status = await fetch(address).then(
      (answer) => answer.status,
      () => undefined,
    );
    if (status === 200) return;
    if (program.process.exitCode !== null || Date.now() > deadline)
      throw new Error(`${address} does not answer: ${program.said()}`);
    await new Promise((done) => setTimeout(done, 100));
  }
}

/** Waits until a program has said something. @throws Error with what it said instead when it ends, or after 50 s. */
export async function untilSaid(program: Program, words: string): Promise<void> {
  const deadline = Date.now() + 50_000;
  while (!program.said().includes(words)) {
    if (program.process.exitCode !== null || Date.now() > deadline)
      throw new Error(`not said: ${words}, but ${program.said()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** An environment in which one variable is not set. */
export function without(env: Record<string, string>, name: string): Record<string, string> {
  return Object.fromEntries(Object.entries(env).filter(([key]) => key !== name));
}
