// npm run bench -- [--cases 10000] [--rounds 5] [--seconds 4] [--connections 16] [--only name]
// Runs the product and the leanest server side by side, in turns, so that noise on the machine falls on both. Needs a build.
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { cpuOf, cpuOfServer, memoryOf } from './processes.mjs';
import { castOf, openScene } from './scene.mjs';
import { startServer } from './server.mjs';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
  },
});
const ANYTIME_STEP = 'guardian_appointed';

const scene = await openScene(Number(options.cases));
const cast = await castOf(scene.client);
const servers = [];
try {
  servers.push(
    await startServer('product', 'dist/src/main.js', scene.environment),
    await startServer('naked', 'test/bench/naked.mjs', scene.environment),
  );
  console.log(
    `${options.cases} cases; the caseworker's team has ${cast.teamSize}; ${options.connections} connections, ${options.rounds} rounds of ${options.seconds} s`,
  );
  for (const workload of await workloads()) await compare(workload);
  for (const server of servers) console.log(`${server.name}: ${memoryOf(server.child.pid)} MiB resident`);
} finally {
  for (const { child } of servers) child.kill('SIGTERM');
  await scene.close();
}

async function workloads() {
  const inTurn = (list) => {
    let index = 0;
    return () => list[index++ % list.length];
  };
  const [nextCase, nextProcedure] = [inTurn(cast.cases), inTurn(cast.procedures)];
  const post = (path, body) => ({ method: 'POST', path, body: JSON.stringify(body) });
  const minor = {
    names: [{ given: 'Fictional' }],
    sex: 'male',
    place: { placeType: 'camp', department: '62' },
    teamId: cast.team,
  };
  const cut = cast.committee && (await madeCut());
  const all = [
    {
      name: 'case by id',
      token: cast.worker,
      next: () => ({ method: 'GET', path: `/api/cases/${nextCase()}` }),
    },
    { name: 'list of 25', token: cast.worker, next: () => ({ method: 'GET', path: '/api/cases' }) },
    {
      name: 'record a step',
      token: cast.worker,
      next: () => post(`/api/procedures/${nextProcedure()}/steps`, { code: ANYTIME_STEP, on: '2019-06-03' }),
    },
    { name: 'register a minor', token: cast.worker, next: () => post('/api/minors', minor) },
    ...(cut
      ? [
          {
            name: 'report',
            token: cast.committee,
            next: () => ({ method: 'GET', path: `/api/reports/cuts/${cut}` }),
          },
        ]
      : []),
  ];
  return options.only ? all.filter(({ name }) => name === options.only) : all;
}

/** The report the committee reads: of the last quarter that may be reported. */
async function madeCut() {
  const call = (path, init) =>
    fetch(`${servers[0].url}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${cast.committee}`, 'content-type': 'application/json' },
    });
  const list = await (await call('/api/reports/cuts')).json();
  if (list.cuts.length > 0) return list.cuts[0].id;
  const quarter = list.due[0];
  const begun = performance.now();
  const asked = await call('/api/reports/cuts', { method: 'POST', body: JSON.stringify({ quarter }) });
  if (!asked.ok) throw new Error(`no report: ${asked.status} ${await asked.text()}`);
  let run = await asked.json();
  while (run.state === 'running') {
    await new Promise((done) => setTimeout(done, 200));
    run = await (await call(`/api/reports/runs/${quarter}`)).json();
  }
  if (run.cutId === null) throw new Error(`no report: ${run.state} ${run.failure}`);
  console.log(
    `report of ${quarter}: counted, rounded, attacked and stored in ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  return run.cutId;
}

async function compare(workload) {
  const results = { product: [], naked: [] };
  for (let round = 0; round <= Number(options.rounds); round++) {
    for (const server of round % 2 ? servers : servers.toReversed()) {
      const result = await measure(server, workload);
      // The first round warms plans and code.
      if (round > 0) results[server.name].push(result);
    }
  }
  console.log(`\n${workload.name}`);
  for (const { name } of servers) {
    const of = (field) => median(results[name].map((result) => result[field]));
    console.log(
      `  ${name.padEnd(8)} ${of('rps').toFixed(0).padStart(6)} req/s  p50 ${of('p50').toFixed(1)} ms  p99 ${of('p99').toFixed(1)} ms  ` +
        `CPU ${of('server').toFixed(3)} + PostgreSQL ${of('database').toFixed(3)} ms/req  errors ${of('errors')}`,
    );
  }
  const ratio = (field) =>
    median(results.product.map((result, index) => field(result, results.naked[index])));
  const rps = ratio((product, naked) => product.rps / naked.rps);
  const cpu = ratio(
    (product, naked) => (naked.server + naked.database) / (product.server + product.database),
  );
  console.log(`  product / naked: ${rps.toFixed(2)} of its req/s, ${cpu.toFixed(2)} by CPU`);
}

async function measure(server, { token, next }) {
  const before = [cpuOf(server.child.pid), cpuOfServer(scene.postmaster)];
  const result = await autocannon({
    url: server.url,
    connections: Number(options.connections),
    duration: Number(options.seconds),
    requests: [
      {
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, ...next() }),
      },
    ],
  });
  const after = [cpuOf(server.child.pid), cpuOfServer(scene.postmaster)];
  const answered = result['2xx'];
  return {
    rps: answered / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    server: (after[0] - before[0]) / answered,
    database: (after[1] - before[1]) / answered,
    errors: result.non2xx + result.errors,
  };
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
