// node test/bench/seeded.mjs [--cases 100000]
// A cut of so many cases in a real database: counted as the role for statistics, rounded, attacked as anybody and as every
// organisation, then held to what is promised of it and to counts made apart in plain SQL; in seconds. Needs a build. The
// cases are made at the first run and kept in .data; what is counted is rolled back.
import { randomBytes } from 'node:crypto';
import { registerHooks } from 'node:module';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { urlFor } from '../../dist/src/database/roles.js';
import { catalogueOf, tableOf } from '../../dist/src/reports/catalogue.js';
import { earlierCases } from '../../dist/src/reports/count-rows.js';
import { countEarlier, countEverything } from '../../dist/src/reports/counting.queries.js';
import { tally } from '../../dist/src/reports/counts.js';
import { atOneMoment } from '../../dist/src/reports/cuts.queries.js';
import { tablesOf } from '../../dist/src/reports/cut-tables.js';
import { groupingOf } from '../../dist/src/reports/grouping.js';
import { dueQuarters, lastDayOf, partsOf } from '../../dist/src/reports/quarters.js';
import { protectInThread } from '../../dist/src/reports/rounding.worker.js';
import { sumsOf } from '../../dist/src/reports/sums.js';
import { fileSecrets } from '../../dist/src/vault/key-files.js';
import { openScene } from './scene.mjs';

// What specs share is taken from their sources, which import by the name compiled files have.
registerHooks({
  resolve: (specifier, context, next) =>
    /\.ts$/.test(context.parentURL ?? '') && specifier.startsWith('.')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
const { printedFigures } = await import('../support/printed-figures.ts');

const { values: options } = parseArgs({ options: { cases: { type: 'string', default: '100000' } } });
const [newest] = dueQuarters(new Date().toISOString().slice(0, 10), null);
const asAt = lastDayOf(newest);
const scene = await openScene(Number(options.cases));
const connectionString = urlFor(
  scene.administration.url,
  'reunir_stats',
  fileSecrets(scene.config).databasePasswords,
);
const client = new pg.Client({ connectionString });
try {
  await client.connect();
  const { grouping, counts, insiders } = await timed('counted', () => counted());
  const catalogue = catalogueOf(grouping);
  const protection = await timed('rounded and attacked', () =>
    protectInThread({ catalogue, counts, key: randomBytes(32), options: { insiders } }, { timeLimit: 600 }),
  );
  if (!protection.ok) throw new Error(JSON.stringify(protection.reasons));
  console.log(`${protection.cells.length} figures; left out: ${protection.omitted.join(', ') || 'nothing'}`);
  const { figures, faults } = printedFigures({ tables: tablesOf(catalogue, protection.cells) });
  console.log(`${faults.length} figures missing, at odds with another table or no sum of their parts`);
  console.log(`furthest from the counts they stand for: ${furthest(catalogue, counts, protection.cells)}`);
  for (const [name, far] of await apart(figures)) console.log(`${name}: ${far} from a count made apart`);
} finally {
  await client.end();
  await scene.close();
}

/** What a cut would count, and what stands alone; nothing is kept. */
async function counted() {
  let found;
  const undone = new Error('nothing is kept');
  await atOneMoment(client, async () => {
    const year = partsOf(newest)[0] - 1;
    const grouping = groupingOf(earlierCases(await countEarlier(client, `${year}-12-31`)));
    found = { grouping, ...(await countEverything(client, { asAt, grouping, followsCut: false })) };
    throw undone;
  }).catch(async (error) => {
    await client.query('ROLLBACK');
    if (error !== undone) throw error;
  });
  return found;
}

function furthest(catalogue, counts, cells) {
  const sums = sumsOf(catalogue);
  const { values } = tally(sums, counts);
  const far = { cell: 0, other: 0 };
  for (const { table, codes, value, kind } of cells) {
    const { population, dimensions } = tableOf(table);
    const fixed = dimensions
      .map((dimension, axis) => `${dimension}=${codes[axis]}`)
      .filter((one) => !one.endsWith('=_T'));
    const count = values[sums.at([population, ...fixed.sort()].join('|'))];
    const place = kind === 'cell' && dimensions.length > 2 ? 'cell' : 'other';
    far[place] = Math.max(far[place], Math.abs(value - count));
  }
  return `${far.other}, inside tables of three dimensions ${far.cell}`;
}

/** Cases on record by outcome and by sex, counted as the owner without anything of the product. */
async function apart(figures) {
  const { rows } = await scene.client.query(
    `SELECT 'state=closed:' || outcome AS fixed, count(*)::int AS n FROM cases WHERE opened_on <= $1 AND closed_on <= $1 GROUP BY 1
     UNION ALL SELECT 'state=open', count(*)::int FROM cases WHERE opened_on <= $1 AND (closed_on IS NULL OR closed_on > $1)
     UNION ALL SELECT 'sex=' || m.sex, count(*)::int FROM cases c JOIN minors m ON m.id = c.minor_id
       WHERE opened_on <= $1 AND m.sex IN ('male', 'female') GROUP BY 1
     UNION ALL SELECT NULL, count(*)::int FROM cases WHERE opened_on <= $1`,
    [asAt],
  );
  return rows.map(({ fixed, n }) => [
    fixed ?? 'all cases',
    Math.abs(figures.get(fixed ? `case|${fixed}` : 'case') - n),
  ]);
}

async function timed(what, work) {
  const begun = performance.now();
  const result = await work();
  console.log(`${what} in ${((performance.now() - begun) / 1_000).toFixed(1)} s`);
  return result;
}
