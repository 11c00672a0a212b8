import { onlyGrows } from './catalogue.js';
import type { Disclosure, Fact } from './disclosure.js';
import { cellKey } from './sums.js';

/** A fact of a release and the fact of the last release before it about the same never-falling count. */
interface Succession {
  key: string;
  before: { release: Disclosure; fact: Fact };
  after: { release: Disclosure; fact: Fact };
}

function successions(releases: readonly Disclosure[]): Succession[] {
  const last = new Map<string, Succession['before']>();
  return releases.flatMap((release) =>
    release.facts.filter(onlyGrows).flatMap((fact): Succession[] => {
      const key = cellKey(fact);
      const before = last.get(key);
      last.set(key, { release, fact });
      return before === undefined ? [] : [{ key, before, after: { release, fact } }];
    }),
  );
}

/**
 * The earlier releases that tell something about the newest: those with a figure which fell afterwards, or had fallen
 * before, although its count cannot fall. Where figures only grew, counts that fit one release also fit the other
 * after adding the growth, so that both together tell no more than each.
 */
export function tellingReleases(earlier: readonly Disclosure[], newest: Disclosure): Disclosure[] {
  const falls = successions([...earlier, newest]).filter(
    ({ before, after }) => after.fact.upper < before.fact.upper,
  );
  const involved = new Set(falls.flatMap(({ before, after }) => [before.release, after.release]));
  return earlier.filter((release) => involved.has(release));
}

/**
 * Releases with the counts marked that a reader cannot take to have grown: those whose figures fell so far that no
 * count fits both (`visible`), or every one whose figure fell (`all`).
 */
export function markFallen(releases: readonly Disclosure[], which: 'visible' | 'all'): Disclosure[] {
  const fallen = new Map<Disclosure, Set<string>>();
  for (const { key, before, after } of successions(releases)) {
    const limit = which === 'visible' ? before.fact.lower : before.fact.upper;
    if (after.fact.upper >= limit) continue;
    fallen.set(after.release, (fallen.get(after.release) ?? new Set()).add(key));
  }
  return releases.map((release) => ({ ...release, fallen: fallen.get(release) ?? new Set() }));
}
