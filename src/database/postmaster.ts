import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './postgres-package.js';

const PID_FILE = 'postmaster.pid';

/** A PostgreSQL that runs on a folder now, as its `postmaster.pid` tells. */
export interface RunningServer {
  readonly pid: number;
  readonly port: number;
}

/** The server running on a cluster folder; undefined when there is none, or when the file is a leftover. */
export function runningServer(folder: string): RunningServer | undefined {
  const file = join(folder, PID_FILE);
  if (!existsSync(file)) return undefined;
  const [pid, dataFolder, , port] = readFileSync(file, 'utf8').split('\n');
  return runsOn(Number(pid), dataFolder ?? folder) ? { pid: Number(pid), port: Number(port) } : undefined;
}

/**
 * Clears what a killed program may have left behind: a server still running on the folder is shut down, a pid file
 * without server removed. Whoever calls this makes sure that the folder belongs to nobody else at the moment.
 * @throws Error when the server does not stop within 30 s.
 */
export async function clearLeftovers(folder: string): Promise<void> {
  const orphan = runningServer(folder);
  if (orphan) {
    process.kill(orphan.pid, 'SIGINT');
    for (let wait = 0; runsOn(orphan.pid, folder); wait += 1) {
      if (wait === 300) throw new Error(`An earlier PostgreSQL (process ${orphan.pid}) does not stop.`);
      await sleep(100);
    }
  }
  await rm(join(folder, PID_FILE), { force: true });
}

/**
 * Shuts the server down when this program dies without a chance to do it: a shell waits for the end of a pipe that only
 * we hold. `release` ends the watch.
 */
export function watchOver(server: ChildProcess, identity: Identity): { release(): void } {
  const shell = spawn('/bin/sh', ['-c', 'read -r _ || kill -INT "$1"', 'sh', String(server.pid)], {
    ...identity,
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: '/',
    detached: true,
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  return { release: () => shell.stdin.end('released\n') };
}

/** The number of a process may have been given to another since, so its command line must name the folder. */
function runsOn(pid: number, folder: string): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(folder);
  } catch {
    return false;
  }
}
