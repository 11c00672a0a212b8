// node test/bench/counting.mjs [--cases 100000] [--rounds 3] [--plans]
// How long the cells of the newest quarter take to count among so many cases, as the role for statistics: the coded facts
// built once, every statement over them, where each case stands kept for the next cut; in ms, and ms of a processor in
// parentheses. Needs a build. The cases are made at the first run (a million in half an hour) and kept in .data; what is
// counted is rolled back.
import { parseArgs } from 'node:util';
import pg from 'pg';
import { urlFor } from '../../dist/src/database/roles.js';
import { countEarlier, countGroups } from '../../dist/src/reports/counting.queries.js';
import { countRows, earlierCases } from '../../dist/src/reports/count-rows.js';
import { emptyFacts, fillFacts, keepStates } from '../../dist/src/reports/fact-table.queries.js';
import { groupingOf } from '../../dist/src/reports/grouping.js';
import { dueQuarters, lastDayOf, partsOf } from '../../dist/src/reports/quarters.js';
import { atOneMoment } from '../../dist/src/reports/cuts.queries.js';
import { fileSecrets } from '../../dist/src/vault/key-files.js';
import { cpuOfServer } from './processes.mjs';
import { openScene } from './scene.mjs';

const { values: options } = parseArgs({
  options: {
    cases: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    plans: { type: 'boolean', default: false },
  },
});

const [newest, before] = dueQuarters(new Date().toISOString().slice(0, 10), null);
const scene = await openScene(Number(options.cases));
const passwords = fileSecrets(scene.config).databasePasswords;
const client = new pg.Client({
  connectionString: urlFor(scene.administration.url, 'reunir_stats', passwords),
});
try {
  await client.connect();
  for (let round = 1; round <= Number(options.rounds); round++) await once(round);
} finally {
  await client.end();
  await scene.close();
}

/** A quarter counted after the one before it. */
async function once(round) {
  const undone = new Error('nothing is kept');
  await atOneMoment(client, async () => {
    const grouping = groupingOf(earlierCases(await countEarlier(client, `${partsOf(newest)[0] - 1}-12-31`)));
    await fillFacts(client, lastDayOf(before));
    await keepStates(client);
    const order = { asAt: lastDayOf(newest), grouping, followsCut: true };
    const [build] = await timed(() => fillFacts(client, order.asAt));
    const statements = [];
    const [count, groups] = await timed(() => countGroups(watched(statements), order));
    const [add, { counts }] = await timed(() => countRows(groups, grouping));
    const [keep] = await timed(() => keepStates(client));
    await emptyFacts(client);
    console.log(
      `round ${round}, ${newest} of ${options.cases} cases: facts built in ${build}, ${counts.length} finest cells counted in ${count},`,
      `added up in ${add}, kept in ${keep}; ${statements.join(', ')}`,
    );
    throw undone;
  }).catch(async (error) => {
    await client.query('ROLLBACK');
    if (error !== undone) throw error;
  });
}

async function timed(work) {
  const cpu = cpuOfServer(scene.postmaster);
  const begun = performance.now();
  const result = await work();
  const ms = Math.round(performance.now() - begun);
  return [`${ms} (${cpuOfServer(scene.postmaster) - cpu})`, result];
}

/** The connection, taking down how long each statement took, by its first table, and its plan where asked for. */
function watched(statements) {
  return {
    async query(sql, values) {
      if (options.plans) {
        const { rows } = await client.query(`EXPLAIN (ANALYZE, BUFFERS) ${sql}`, values);
        console.log(rows.map((row) => row['QUERY PLAN']).join('\n'));
      }
      const [ms, result] = await timed(() => client.query(sql, values));
      statements.push(`${result.rows[0]?.table ?? 'no row'} ${ms}`);
      return result;
    },
  };
}
