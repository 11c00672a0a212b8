import type { Somebody } from './population.js';

export interface KeyFunctions {
  readonly blockingKeys: (name: string) => readonly string[];
  readonly keyRarity: (key: string) => number;
}

export interface Retrieval {
  /** The part of queries whose person is among the first 200, of one. */
  readonly first200: number;
  readonly keysPerPerson: number;
  readonly mostKeys: number;
  readonly commonestKey: string;
  /** The part of people who have the commonest key, of one. */
  readonly commonestShare: number;
  /** Queries whose person was not among the first 200. */
  readonly missed: readonly Somebody[];
}

/**
 * Looks for every n-th person under the other spelling of their name, among all, the way the index does: people who
 * share a key, those whose shared keys are rarest first. Of people that rank the same, half count as before.
 */
export function retrieval(people: readonly Somebody[], queries: number, keys: KeyFunctions): Retrieval {
  const bearers = new Map<string, number[]>();
  let total = 0;
  let mostKeys = 0;
  people.forEach(({ recorded }, person) => {
    const own = keys.blockingKeys(recorded);
    total += own.length;
    mostKeys = Math.max(mostKeys, own.length);
    for (const key of own) {
      const known = bearers.get(key);
      if (known) known.push(person);
      else bearers.set(key, [person]);
    }
  });
  const step = Math.floor(people.length / queries);
  const asked = people.flatMap((somebody, person) =>
    person % step === 0 && person / step < queries ? [{ somebody, person }] : [],
  );
  const missed = asked.filter(({ somebody, person }) => !(rankOf(somebody, person, bearers, keys) <= 200));
  const [commonestKey = '', most = []] =
    [...bearers].sort(([, one], [, other]) => other.length - one.length)[0] ?? [];
  return {
    first200: 1 - missed.length / asked.length,
    keysPerPerson: total / people.length,
    mostKeys,
    commonestKey,
    commonestShare: most.length / people.length,
    missed: missed.map(({ somebody }) => somebody),
  };
}

function rankOf(
  { elsewhere }: Somebody,
  person: number,
  bearers: ReadonlyMap<string, readonly number[]>,
  keys: KeyFunctions,
): number {
  const scores = new Map<number, number>();
  for (const key of keys.blockingKeys(elsewhere)) {
    const bits = keys.keyRarity(key);
    for (const bearer of bearers.get(key) ?? []) scores.set(bearer, (scores.get(bearer) ?? 0) + bits);
  }
  const own = scores.get(person);
  if (own === undefined) return Infinity;
  const all = [...scores.values()];
  const [better, same] = [all.filter((one) => one > own).length, all.filter((one) => one === own).length];
  return better + (same + 1) / 2;
}
