import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { countsOf, GROUPING, simulatedUnits, WIDE } from '../../test/support/simulated-counts.js';
import { protect, type Progress } from './protect.js';
import { protectInThread } from './rounding.worker.js';

const KEY = Buffer.alloc(32, 7);
/** The address of a compiled module of this folder. */
function compiledModule(name: string): string {
  const path = join(import.meta.dirname, '../../dist/src/reports', name);
  return JSON.stringify(pathToFileURL(path).href);
}

/** What a program prints that protects the counts by the compiled module; `npm test` builds before it tests. */
async function compiled(script: string): Promise<unknown> {
  const source = `
    import { catalogueOf } from ${compiledModule('catalogue.js')};
    import { protectInThread } from ${compiledModule('rounding.worker.js')};
    const catalogue = catalogueOf(${JSON.stringify(GROUPING)});
    const counts = ${JSON.stringify(countsOf(simulatedUnits(300)))};
    const key = Buffer.alloc(32, 7);
    ${script}`;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', source], {
    maxBuffer: 2 ** 24,
  });
  return JSON.parse((await run).stdout);
}

describe('protection in a thread', () => {
  it('gives what the function gives, leaves the caller free meanwhile, and reports progress', async () => {
    const found = await compiled(`
      let ticks = 0;
      const progress = [];
      const timer = setInterval(() => ticks++, 5);
      const result = await protectInThread({ catalogue, counts, key }, { timeLimit: 60, onProgress: (one) => progress.push(one) });
      clearInterval(timer);
      console.log(JSON.stringify({ result, free: ticks > 3, last: progress.at(-1) }));`);
    expect(found).toEqual({
      result: await protect(WIDE, countsOf(simulatedUnits(300)), KEY),
      free: true,
      last: { stage: 'attack', attempt: 1, done: 1 },
    });
  });

  it('ends with a refusal when the time is over', async () => {
    const found = await compiled(`
      const result = await protectInThread({ catalogue, counts, key }, { timeLimit: -4.99 });
      console.log(JSON.stringify(result));`);
    expect(found).toMatchObject({ ok: false, reasons: [{ code: 'time_limit' }] });
  });

  it('is stopped at once by whoever no longer needs it', async () => {
    const found = await compiled(`
      const stop = new AbortController();
      const onProgress = () => stop.abort();
      const failure = await protectInThread({ catalogue, counts, key }, { timeLimit: 60, onProgress, signal: stop.signal })
        .catch((error) => error);
      console.log(JSON.stringify(failure.name));`);
    expect(found).toBe('AbortError');
  });

  it('hands on a failure of the thread', async () => {
    const found = await compiled(`
      const failure = await protectInThread({ catalogue, counts, key: key.subarray(1) }, { timeLimit: 60 }).catch((error) => error);
      console.log(JSON.stringify(failure.name));`);
    expect(found).toBe('RangeError');
  });

  it('happens on the spot when run from sources', async () => {
    const counts = countsOf(simulatedUnits(40));
    const seen: Progress[] = [];
    const result = await protectInThread(
      { catalogue: WIDE, counts, key: KEY },
      { timeLimit: 60, onProgress: (progress) => seen.push(progress) },
    );
    expect(result).toEqual(await protect(WIDE, counts, KEY));
    expect(seen.length).toBeGreaterThan(0);
  });
});
