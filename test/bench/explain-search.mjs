import { fileSecrets } from '../../dist/src/vault/key-files.js';
import { NameIndex } from '../../dist/src/matching/name-index.service.js';
import { keysOfPerson, typedKeys } from '../../dist/src/matching/name-tokens.js';

const SCAN = /(Seq Scan|Bitmap Heap Scan|Index Scan|Index Only Scan)[^\n]*/g;

/** Prints the plans of the slowest of some searches, as the database runs them inside its function. */
export async function explain({ client, environment }, searcher, names) {
  const index = new NameIndex(fileSecrets({ keysDir: environment.KEYS_DIR, production: false }));
  const plans = [];
  client.on('notice', ({ message }) => plans.push(message));
  await client.query(`LOAD 'auto_explain'; SET auto_explain.log_min_duration = 0; SET auto_explain.log_nested_statements = on;
    SET auto_explain.log_analyze = on; SET auto_explain.log_buffers = on; SET client_min_messages = log`);
  for (const [what, keysOf] of [
    ['own', (name) => [keysOfPerson({ names: [{ given: name }], phones: [] }), []]],
    ['wider_search', (name) => [keysOfPerson({ names: [{ given: name }], phones: [] }), []]],
    ['typed', (name) => [[], typedKeys(name.slice(0, 5))]],
  ]) {
    const taken = [];
    for (const name of names) {
      plans.length = 0;
      const [own, typed] = keysOf(name);
      if (own.length + typed.length === 0) continue;
      await client.query('BEGIN');
      await client.query('SELECT sec.begin_request($1)', [Buffer.from(searcher.token, 'base64url')]);
      const begun = performance.now();
      await client.query('SELECT count(*) FROM sec.find_people($1, $2, $3, $4, $5, $6)', [
        ['minor', 'relative'],
        index.tokens(searcher.organisation, own),
        own.map(({ bits }) => bits),
        index.groupTokens(own),
        index.tokens(searcher.organisation, typed),
        what === 'typed' ? 'own' : what,
      ]);
      taken.push({ ms: performance.now() - begun, plans: [...plans] });
      await client.query('ROLLBACK');
    }
    taken.sort((a, b) => a.ms - b.ms);
    const slow = taken[Math.floor(taken.length * 0.95)];
    console.log(
      `\n== ${what}: p50 ${taken[taken.length >> 1].ms.toFixed(1)} ms, p95 ${slow.ms.toFixed(1)} ms (with the cost of measuring)`,
    );
    for (const plan of slow.plans) if (Number(/duration: ([\d.]+)/.exec(plan)?.[1]) > 2) console.log(plan);
    const sequential = taken
      .flatMap(({ plans: all }) => all.flatMap((plan) => plan.match(SCAN) ?? []))
      .filter((scan) => /^Seq Scan on (?!pg_class)/.test(scan));
    console.log('sequential scans:', [...new Set(sequential.map((scan) => scan.split('  ')[0]))]);
  }
  await client.query('SET client_min_messages = notice; SET auto_explain.log_min_duration = -1');
}
