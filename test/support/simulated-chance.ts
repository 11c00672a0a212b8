/** Mulberry32: a small repeatable generator, so that a failing example can be run again. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Picks skewed: each choice about twice as likely as the next, so that many cells hold one or two. */
export function pick<T>(choices: readonly T[], random: () => number): T {
  for (const choice of choices) if (random() < 0.45) return choice;
  return choices[Math.floor(random() * choices.length)] as T;
}
