import { balancesOf } from './balances.js';
import { isComparable, onlyGrows, type TableCode } from './catalogue.js';
import type { Disclosure, Fact } from './disclosure.js';
import { sumsOf } from './sums.js';

/** A count that never falls, in a release and in the last one before it that tells it. */
export interface Succession {
  key: string;
  before: Disclosure;
  after: Disclosure;
}

/** Every count taken never to fall, from release to release, oldest first; not where its meaning has changed. */
export function successions(releases: readonly Disclosure[]): Succession[] {
  const last = new Map<string, Disclosure>();
  return releases.flatMap((after) => {
    const comparableTo = new Map(
      [...new Set(last.values())].map((before) => [
        before,
        isComparable(before.sums.catalogue, after.sums.catalogue),
      ]),
    );
    const keys = after.sums.cells.map(({ key }) => key).filter(onlyGrows);
    return keys.flatMap((key): Succession[] => {
      const before = last.get(key);
      last.set(key, after);
      return before && comparableTo.get(before)?.(key) ? [{ key, before, after }] : [];
    });
  });
}

function factsOf({ key, before, after }: Succession): [before: Fact, after: Fact] | undefined {
  const [one, other] = [before.facts.get(key), after.facts.get(key)];
  return one && other && [one, other];
}

/**
 * What earlier releases tell about the newest: from the first on that is tied to the next by a balance, or has a
 * figure which fell afterwards although its count cannot fall, the tables with such ties and such figures. Where
 * figures only grew, counts that fit one release also fit the other after adding the growth, so that both together
 * tell no more than each; and a table tied to the others by its line totals alone can be filled in for any of them.
 */
export function tellingReleases(earlier: readonly Disclosure[], newest: Disclosure): Disclosure[] {
  const releases = [...earlier, newest];
  const falls = successions(releases).filter((succession) => {
    const [before, after] = factsOf(succession) ?? [];
    return before && after && after.upper < before.upper;
  });
  const fellIn = new Map<Disclosure, Set<TableCode>>();
  for (const { key, before, after } of falls) {
    const table = after.sums.cells[after.sums.at(key) ?? -1]?.table;
    if (table === undefined) continue;
    for (const side of [before, after]) fellIn.set(side, (fellIn.get(side) ?? new Set()).add(table));
  }
  const first = earlier.findIndex(
    (release, index) => fellIn.has(release) || isBalanced(release, releases[index + 1] ?? newest),
  );
  if (first < 0) return [];
  return earlier.slice(first).map((release) => {
    const tables = new Set([...balancedTables(release), ...(fellIn.get(release) ?? [])]);
    return {
      ...release,
      sums: sumsOf(
        release.sums.catalogue,
        release.sums.tables.filter((code) => tables.has(code)),
      ),
    };
  });
}

/** The tables with stocks or flows that balance from one release to the next. */
function balancedTables({ sums }: Disclosure): TableCode[] {
  const keys = sums.catalogue.balances.flatMap(({ stock, flows }) => [stock, ...flows.map(([key]) => key)]);
  return keys.flatMap((key) => sums.cells[sums.at(key) ?? -1]?.table ?? []);
}

function isBalanced(before: Disclosure, after: Disclosure): boolean {
  return balancesOf(after.sums, before.sums.catalogue).some(({ stock }) => before.facts.has(stock));
}

/**
 * Releases with the counts marked that a reader cannot take to have grown: those whose figures fell so far that no
 * count fits both (`visible`), or every one whose figure fell (`all`).
 */
export function markFallen(releases: readonly Disclosure[], which: 'visible' | 'all'): Disclosure[] {
  const fallen = new Map<Disclosure, Set<string>>();
  for (const succession of successions(releases)) {
    const [before, after] = factsOf(succession) ?? [];
    if (!before || !after || after.upper >= (which === 'visible' ? before.lower : before.upper)) continue;
    const keys = fallen.get(succession.after) ?? new Set();
    fallen.set(succession.after, keys.add(succession.key));
  }
  return releases.map((release) => ({ ...release, fallen: fallen.get(release) ?? new Set() }));
}
