/**
 * A repeatable source of chance: the same seed gives the same demonstration. sfc32 by Chris Doty-Humphrey (PractRand),
 * seeded by hashing the text with FNV-1a from four starting points. Never for secrets.
 */
export class Random {
  private readonly state: Uint32Array;

  constructor(seed: string) {
    this.state = Uint32Array.of(fnv1a(seed, 1), fnv1a(seed, 2), fnv1a(seed, 3), fnv1a(seed, 4));
    for (let warming = 0; warming < 12; warming += 1) this.word();
  }

  /** 32 bits. */
  word(): number {
    const [a = 0, b = 0, c = 0, counter = 0] = this.state;
    const result = (a + b + counter) >>> 0;
    this.state[3] = counter + 1;
    this.state[0] = b ^ (b >>> 9);
    this.state[1] = c + (c << 3);
    this.state[2] = ((c << 21) | (c >>> 11)) + result;
    return result;
  }

  /** From 0 (included) to 1 (excluded). */
  next(): number {
    return this.word() / 4_294_967_296;
  }

  /** A whole number between two, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** @throws RangeError when there is nothing to pick from. */
  pick<T>(choices: readonly T[]): T {
    const index = Math.floor(this.next() * choices.length);
    if (index >= choices.length) throw new RangeError('nothing to pick from');
    return choices[index] as T;
  }

  /** Picks an entry as often as its weight says. @throws RangeError when there is nothing to pick from. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T {
    let left = this.next() * choices.reduce((sum, { weight }) => sum + weight, 0);
    const found = choices.find(({ weight }) => (left -= weight) < 0) ?? choices.at(-1);
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** The same entries in another order. */
  shuffled<T>(entries: readonly T[]): T[] {
    const order = [...entries];
    for (let last = order.length - 1; last > 0; last -= 1) {
      const other = this.between(0, last);
      [order[last], order[other]] = [order[other] as T, order[last] as T];
    }
    return order;
  }
}

function fnv1a(text: string, start: number): number {
  let hash = (2_166_136_261 ^ Math.imul(start, 2_654_435_761)) >>> 0;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return hash;
}
