import { spawn } from 'node:child_process';
import { freePort } from '../../dist/src/database/free-port.js';

/** Starts a server in a process of its own and waits until it answers. */
export async function startServer(name, script, environment) {
  const port = await freePort();
  const child = spawn(process.execPath, [script], {
    env: { ...process.env, ...environment, PORT: String(port) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 150; tries++) {
    if (
      await fetch(`${url}/api/cases`).then(
        () => true,
        () => false,
      )
    )
      return { name, child, url };
    if (child.exitCode !== null) break;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${name} did not start`);
}
