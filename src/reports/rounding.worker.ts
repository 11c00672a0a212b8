import { Worker, parentPort, workerData } from 'node:worker_threads';
import type { Catalogue, CountRow } from './catalogue.js';
import { protect, type Progress, type ProtectOptions, type Protection } from './protect.js';

/** What is to be protected; see `protect`. */
export interface ProtectionJob {
  catalogue: Catalogue;
  counts: readonly CountRow[];
  key: Uint8Array;
  options?: Omit<ProtectOptions, 'onProgress'>;
}

type Message = { progress: Progress } | { result: Protection };

/** Marks the data of our own threads, so that being loaded in somebody else's thread starts nothing. */
const TASK = 'reunir:protect';

/** Left to the solver to end by itself before the thread is stopped, in seconds. */
const GRACE_SECONDS = 5;

/**
 * Protects counts in a thread of their own, because the solver holds its thread for seconds at a time. After
 * `timeLimit` seconds in all the thread is stopped and the answer is a refusal with the code `time_limit`. The thread is
 * stopped at once when `signal` says so.
 *
 * Run from TypeScript sources, as by the test runner, there is no compiled entry for a thread: the work is then done
 * where it is called, with the time limit left to the solver.
 * @throws the reason of `signal`.
 */
export function protectInThread(
  job: ProtectionJob,
  {
    timeLimit,
    onProgress,
    signal,
  }: { timeLimit: number; onProgress?: (progress: Progress) => void; signal?: AbortSignal },
): Promise<Protection> {
  const options = { timeLimit, ...job.options };
  if (import.meta.url.endsWith('.ts')) {
    return protect(job.catalogue, job.counts, job.key, { ...options, ...(onProgress && { onProgress }) });
  }
  // The flags the program was started with (an inspector, a script given as text) are not for its threads.
  const thread = new Worker(new URL(import.meta.url), {
    workerData: { task: TASK, ...job, options },
    execArgv: [],
  });
  const stopped = new Promise<Protection>((resolve, reject) => {
    const limit = setTimeout(
      () =>
        resolve({
          ok: false,
          reasons: [{ code: 'time_limit', tables: job.catalogue.tables.map(({ code }) => code) }],
        }),
      (timeLimit + GRACE_SECONDS) * 1000,
    );
    thread.on('message', (message: Message) => {
      if ('result' in message) resolve(message.result);
      else onProgress?.(message.progress);
    });
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
    thread.on('error', reject);
    thread.on('exit', () => {
      clearTimeout(limit);
      reject(new Error('The protection thread ended without an answer'));
    });
  });
  return stopped.finally(() => thread.terminate());
}

/** The other side: runs in the thread. */
async function answer(port: NonNullable<typeof parentPort>, job: ProtectionJob): Promise<void> {
  const send = (message: Message) => port.postMessage(message);
  const onProgress = (progress: Progress) => send({ progress });
  send({ result: await protect(job.catalogue, job.counts, job.key, { ...job.options, onProgress }) });
}

function isOurs(data: unknown): data is ProtectionJob {
  return typeof data === 'object' && data !== null && 'task' in data && data.task === TASK;
}

// A failure ends the thread and reaches the caller as its error.
if (parentPort !== null && isOurs(workerData)) void answer(parentPort, workerData);
