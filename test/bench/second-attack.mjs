// What an independent attacker finds in generated histories: every table of every quarter at once, with suppositions the
// gate does not make, as anybody and as each organisation that knows its own cases of the newest quarter or of all of
// them. Minutes. Run with `node test/bench/second-attack.mjs`, or with a number of cases and seeds.
import { registerHooks } from 'node:module';

// Everything is taken from the sources, which import by the name compiled files have.
registerHooks({
  resolve: (specifier, context, next) =>
    /\.ts$/.test(context.parentURL ?? '') && specifier.startsWith('.')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
const { countsOf, insidersOf, simulatedQuarters, WIDE } = await import('../support/simulated-counts.ts');
const { read, truthOf } = await import('../support/second-reader.ts');
const { suppose } = await import('../support/second-suppositions.ts');
const { squeezed } = await import('../support/second-attack.ts');
const { protect } = await import('../../src/reports/protect.ts');
const { loadSolver } = await import('../../src/reports/solver.ts');

const QUARTERS = 3;
const WITH_HISTORY = 3;
const [, , size = '300', ...seeds] = process.argv;
const solver = await loadSolver();

for (const seed of seeds.length > 0 ? seeds.map(Number) : [11, 12, 13]) {
  const quarters = simulatedQuarters(Number(size), QUARTERS, seed);
  const releases = [];
  for (const units of quarters) {
    const key = Buffer.alloc(32, seed + releases.length);
    const options = { earlier: [...releases], insiders: insidersOf(units) };
    const protection = await protect(WIDE, countsOf(units), key, options);
    if (!protection.ok) throw new Error('refused');
    releases.push({ catalogue: WIDE, cells: protection.cells });
  }
  const [printed, reading] = [read(releases), read(releases)];
  suppose(reading, WIDE);
  const say = (who, from, attempt) => {
    const begun = performance.now();
    const found = squeezed(solver, from, attempt);
    const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
    const pinned = found?.filter(({ lower, upper }) => upper - lower < 1).length;
    console.log(
      `${size} cases, seed ${seed}, ${who}: ${found?.length} too narrow, ${pinned} of them exact; ${seconds} s`,
    );
  };
  say('anybody, each figure as promised', printed, { required: ({ promised }) => promised });
  const required = ({ promised }) => Math.min(promised, WITH_HISTORY);
  say('anybody who supposes', reading, { required });
  for (const organisation of new Set(quarters.flat().map((unit) => unit.organisation))) {
    const own = truthOf(
      reading,
      quarters.map((units) => countsOf(units.filter((unit) => unit.organisation === organisation))),
    );
    const figures = reading.figures.filter(
      ({ key }) => !key.includes(`organisation_group=o:${organisation}`),
    );
    for (const first of [QUARTERS - 1, 0]) {
      const knows = (unknown) => reading.unknowns[unknown].release >= first;
      const known = {
        atLeast: own.map((count, unknown) => (knows(unknown) ? count : 0)),
        exactly: (unknown) => knows(unknown) && reading.unknowns[unknown].codes.includes(`o:${organisation}`),
      };
      const scope = first === 0 ? 'of all quarters' : 'of the newest quarter';
      say(`organisation ${organisation} with its cases ${scope}`, reading, { required, known, figures });
    }
  }
}
