// node test/bench/search.mjs [--children 100000] [--searches 200] [--rounds 3] [--explain]
// How long a search for somebody spelt another way takes, one at a time over HTTP, decryption and audit included, among
// so many children and a quarter as many relatives, beside a route that does next to nothing. Needs a build. The people are
// made at the first run (a million in some minutes) and kept in .data.
import { parseArgs } from 'node:util';
import { openPeople, searchers } from './people-scene.mjs';
import { explain } from './explain-search.mjs';
import { population } from './population.mjs';
import { cpuOf, cpuOfServer } from './processes.mjs';
import { startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    children: { type: 'string', default: '100000' },
    searches: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    explain: { type: 'boolean', default: false },
  },
});
const children = Number(options.children);
const searches = Number(options.searches);

const scene = await openPeople(children);
let server;
try {
  const [large, small] = await searchers(scene.client);
  const people = population(children);
  const step = Math.floor(children / searches);
  const sought = Array.from({ length: searches }, (_, at) => people[at * step].elsewhere);
  if (options.explain) await explain(scene, large, sought);
  server = await startServer('product', 'dist/src/main.js', scene.environment);
  const born = (_, at) => ({ birthYear: 2006 + ((((at * step) % 2_000) + 1) % 8) });
  const workloads = [
    [`own, ${large.children} children of one's own`, api(large, () => ({}))],
    [`own, ${small.children} children of one's own`, api(small, () => ({}))],
    ['wider', api(small, (name, at) => ({ scope: 'wider', ...born(name, at) }))],
    [`typed letters, ${large.children} children`, await typed(large)],
    [`typed letters, ${small.children} children`, await typed(small)],
  ];
  for (const [name, search] of workloads) console.log(name, best(await rounds(search, sought)));
} finally {
  server?.child.kill('SIGTERM');
  await scene.close();
}

/** A search by the API. */
function api({ token }, more) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  return (text, at) => {
    const body = JSON.stringify({ text, ...more(text, at) });
    return fetch(`${server.url}/api/people/search`, { method: 'POST', headers, body });
  };
}

/** The list under the search box, for the first five letters of a name. */
async function typed({ browser }) {
  const headers = { cookie: `__Host-reunir=${browser}` };
  const page = await (await fetch(`${server.url}/search`, { headers })).text();
  const csrf = /name="_csrf" value="([^"]+)"/.exec(page)?.[1];
  return (text) => {
    const body = new URLSearchParams({ text: text.slice(0, 5), _csrf: csrf });
    return fetch(`${server.url}/search/typing`, { method: 'POST', headers, body });
  };
}

async function rounds(search, names) {
  const results = [];
  // The first round warms plans, code and pages.
  for (let round = 0; round <= Number(options.rounds); round++) {
    const result = await once(search, names);
    if (round > 0) results.push(result);
  }
  return results;
}

async function once(search, names) {
  const [times, idle] = [[], []];
  const cpu = () => cpuOf(server.child.pid) + cpuOfServer(scene.postmaster);
  const before = cpu();
  for (const [at, name] of names.entries()) {
    // Nobody searches so much in an hour: what is allowed would be spent.
    await scene.client.query('DELETE FROM sec.openings; DELETE FROM sec.throttles');
    times.push(await milliseconds(() => search(name, at)));
    idle.push(await milliseconds(() => fetch(`${server.url}/health`)));
  }
  const p = (list, share) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)];
  return {
    p50: p(times, 0.5),
    p95: p(times, 0.95),
    max: p(times, 0.999),
    'CPU each': (cpu() - before) / names.length,
    'no-op p50': p(idle, 0.5),
  };
}

async function milliseconds(call) {
  const begun = performance.now();
  const answer = await call();
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.status} of ${answer.url}`);
  return performance.now() - begun;
}

/** The round least disturbed by whatever else the machine does. */
function best(results) {
  const [least] = results.toSorted((a, b) => a.p95 - b.p95);
  return {
    ...Object.fromEntries(Object.entries(least).map(([name, value]) => [name, Number(value.toFixed(1))])),
    'p95 / no-op': Math.round(least.p95 / least['no-op p50']),
  };
}
