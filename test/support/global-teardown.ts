import { rm } from 'node:fs/promises';

export default async function tearDown(): Promise<void> {
  const running = globalThis.reunirTestServer;
  if (!running) return;
  await running.server.stop();
  await rm(running.folder, { recursive: true, force: true });
}
