import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigurationError } from './config.js';

/** How long running requests may take to finish: longer than a statement may run, shorter than an orchestrator waits before it kills. */
const GRACE_MS = 20_000;

/** Ends a server in order: no new connection, running requests answered, then the pool. Nest alone would close the pool first. */
export async function closeGracefully(app: NestFastifyApplication, graceMs = GRACE_MS): Promise<void> {
  const server = app.getHttpServer();
  const cut = setTimeout(() => server.closeAllConnections(), graceMs);
  // A browser keeps its connection for the next request; it is let go as soon as it has its answer.
  const sweep = setInterval(() => server.closeIdleConnections(), 100);
  await app.getHttpAdapter().getInstance().close();
  clearTimeout(cut);
  clearInterval(sweep);
  await app.close();
}

/**
 * Runs `stop` once on Ctrl-C or SIGTERM, then ends the process with 0. Further signals are ignored: npm passes on the
 * Ctrl-C that the terminal has sent to the program already.
 */
export function onStopSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const handle = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => exitWith(error),
    );
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
}

/** Runs a program; one that cannot start says why and ends with 1. */
export async function runProgram(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    exitWith(error);
  }
}

/** What an operator can put right is told in a sentence; anything else comes with its stack. */
function exitWith(error: unknown): never {
  const told = error instanceof ConfigurationError;
  const text = told ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
