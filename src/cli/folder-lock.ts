import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../config.js';

const FILE = 'reunir.pid';

/**
 * Takes a data folder for this process, so that two programs never run a database on it at once.
 * @throws ConfigurationError naming the process that has it.
 */
export function lockFolder(folder: string): { release(): void } {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, FILE);
  for (let attempt = 0; ; attempt += 1) {
    try {
      writeFileSync(path, `${process.pid} ${startOf(process.pid) ?? ''}\n`, { flag: 'wx' });
      return { release: () => rmSync(path, { force: true }) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST' || attempt > 0) throw error;
    }
    const holder = lockHolder(folder);
    if (holder !== undefined)
      throw new ConfigurationError(
        `Réunir is running on ${folder} already (process ${holder}): stop it first, or set DATA_DIR to another folder.`,
      );
    // Left behind by a program that was killed.
    rmSync(path, { force: true });
  }
}

/** The live process that has taken the folder, if any. */
export function lockHolder(folder: string): number | undefined {
  const path = join(folder, FILE);
  if (!existsSync(path)) return undefined;
  const [pid, start] = readFileSync(path, 'utf8').trim().split(' ');
  const now = startOf(Number(pid));
  return now !== undefined && now === start ? Number(pid) : undefined;
}

/** When a process was started, in ticks since boot: tells it from a later one with the same number. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in parentheses, which may hold anything.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
