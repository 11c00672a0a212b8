import '../node-version.js';
import { parseArgs } from 'node:util';
import { ConfigurationError, readConfig } from '../config.js';
import { urlFor, withClient } from '../database/roles.js';
import { decidedPairs } from '../matching/decided-pairs.queries.js';
import { reestimatedWeights, type ReestimatedLevel } from '../matching/decided-weights.js';
import { WEIGHTS } from '../matching/weights-data.js';
import { runProgram } from '../shutdown.js';
import { fileSecrets } from '../vault/key-files.js';
import { openAdministration } from './administration.js';

/** Fewer decisions are an accident of who decided. */
const FEWEST_PAIRS = 200;
const WIDTHS = [24, 7, 11, 7, 14, 12] as const;

/**
 * node dist/src/cli/matching-weights.js [--json]: what confirmed and rejected suggestions say of the weights in
 * src/matching/weights-data.ts. It changes nothing: whoever takes a weight over writes it there, and raises the version.
 */
await runProgram(async () => {
  const { json } = parseArgs({ options: { json: { type: 'boolean', default: false } } }).values;
  const config = readConfig();
  const { databasePasswords } = fileSecrets(config);
  const administration = await openAdministration(config, { share: true });
  try {
    const stats = urlFor(administration.url, 'reunir_stats', databasePasswords);
    const decided = await withClient(stats, decidedPairs);
    const pairs = decided.reduce((sum, one) => sum + one.pairs, 0);
    if (pairs < FEWEST_PAIRS)
      throw new ConfigurationError(`Pairs decided: ${pairs}. Weights are estimated from ${FEWEST_PAIRS} on.`);
    const levels = reestimatedWeights(decided, WEIGHTS);
    const { version } = WEIGHTS;
    console.log(json ? JSON.stringify({ version, pairs, levels }, null, 2) : report(pairs, levels));
  } finally {
    await administration.close();
  }
});

function report(pairs: number, levels: readonly ReestimatedLevel[]): string {
  const heading = row(['level', 'same', 'different', 'old', 'new', 'difference']);
  return [
    `${pairs} decided pairs; weights in bits, version ${WEIGHTS.version} in force.`,
    '',
    heading,
    ...levels.map((each) => row(cells(each))),
    '',
    'Nothing was changed. To take a weight over, write it into src/matching/weights-data.ts and raise its version.',
    'A comparison is counted only where the pair would have been suggested however it came out; ± is the 95 % interval.',
    'kept: too few pairs. Names, kin and telephones are what pairs are suggested for, so decisions cannot weigh them.',
    'Brothers and sisters are frequent among rejected pairs, so parents and places weigh more than is estimated here.',
    'parent_same is the mean of the regions: move each of them by the difference.',
  ].join('\n');
}

function cells({ level, same, different, old, estimate }: ReestimatedLevel): string[] {
  const counted = [level, String(same), String(different), signed(old)];
  if (!estimate) return [...counted, 'kept', ''];
  const { bits, within } = estimate;
  return [...counted, `${signed(bits)} ±${within.toFixed(1)}`, signed(bits - old)];
}

function row(texts: readonly string[]): string {
  return texts
    .map((text, column) => (column === 0 ? text.padEnd(WIDTHS[0]) : text.padStart(WIDTHS[column] ?? 0)))
    .join('')
    .trimEnd();
}

function signed(bits: number): string {
  return `${bits < 0 ? '' : '+'}${bits.toFixed(1)}`;
}
