import { readFileSync, readdirSync } from 'node:fs';

/** Clock ticks of /proc are hundredths of a second on every Linux we run on. */
const TICK_MS = 10;

/** Processor time of one process so far, in ms; its ended children's too when asked. */
export function cpuOf(pid, withChildren = false) {
  const fields = statOf(pid);
  if (!fields) return 0;
  const [user, system, childUser, childSystem] = fields.slice(11, 15).map(Number);
  return (user + system + (withChildren ? childUser + childSystem : 0)) * TICK_MS;
}

/** Processor time of a PostgreSQL server with all its backends, in ms. */
export function cpuOfServer(postmaster) {
  const children = readdirSync('/proc').filter(
    (name) => /^\d+$/.test(name) && Number(statOf(name)?.[1]) === postmaster,
  );
  return cpuOf(postmaster, true) + children.reduce((sum, pid) => sum + cpuOf(pid), 0);
}

/** Resident memory in MiB. */
export function memoryOf(pid) {
  return Math.round((Number(statOf(pid)?.[21] ?? 0) * 4096) / 1_048_576);
}

function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}
