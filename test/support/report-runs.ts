import type { RunView } from '../../src/reports/runs.dto.js';
import type { Person } from './world.js';

/** Asks for a report and waits until its making has ended. Returns the id of the cut. */
export async function reportMade(by: Person, quarter: string): Promise<string> {
  const asked = await by.post('/api/reports/cuts', { quarter });
  if (![200, 202].includes(asked.status)) throw new Error(asked.text);
  const { cutId, failure, state } = await runEnded(by, quarter);
  if (cutId === null) throw new Error(`The report of ${quarter} is ${state}: ${failure ?? ''}`);
  return cutId;
}

/** The run of a quarter once it runs no more. */
export async function runEnded(by: Person, quarter: string): Promise<RunView> {
  for (;;) {
    const run = (await by.get(`/api/reports/runs/${quarter}`)).json<RunView>();
    if (run.state !== 'running') return run;
    await new Promise((done) => setTimeout(done, 100));
  }
}
