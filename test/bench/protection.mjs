// What protecting a quarter costs: seconds of one core for the whole catalogue, each quarter attacked together with up
// to eight before it and by six organisations, for registers of several sizes. Run with `node test/bench/protection.mjs`.
import { registerHooks } from 'node:module';

// Everything is taken from the sources, which import by the name compiled files have.
registerHooks({
  resolve: (specifier, context, next) =>
    /\.ts$/.test(context.parentURL ?? '') && specifier.startsWith('.')
      ? next(specifier.replace(/\.js$/, '.ts'), context)
      : next(specifier, context),
});
const { countsOf, insidersOf, simulatedQuarters, WIDE } = await import('../support/simulated-counts.ts');
const { TABLES } = await import('../../src/reports/catalogue.ts');
const { protect } = await import('../../src/reports/protect.ts');
const { sumsOf } = await import('../../src/reports/sums.ts');

const linked = TABLES.filter(({ population }) => ['case', 'flow'].includes(population)).map(
  ({ code }) => code,
);
console.log(
  `${sumsOf(WIDE).cells.length} figures, ${sumsOf(WIDE, linked).cells.length} of them stocks and flows tied to each other`,
);

for (const size of [40, 300, 1_500, 100_000]) {
  const releases = [];
  for (const [quarter, units] of simulatedQuarters(size, size > 10_000 ? 2 : 9, 2).entries()) {
    const [counts, insiders] = [countsOf(units), insidersOf(units)];
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const key = Buffer.alloc(32, quarter + 1);
    const protection = await protect(WIDE, counts, key, { earlier: releases, insiders });
    const { user, system } = process.cpuUsage(used);
    console.log(
      `${size} cases, ${releases.length} quarters before: ${((performance.now() - begun) / 1_000).toFixed(1)} s,`,
      `${((user + system) / 1e6).toFixed(1)} s of a core;`,
      protection.ok ? `left out: ${protection.omitted.join(', ') || 'nothing'}` : 'refused',
    );
    if (protection.ok) releases.push({ catalogue: WIDE, cells: protection.cells });
  }
}
