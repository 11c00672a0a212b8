/** A step of a curve that never rises: the value it takes from `time` on; null where it is undefined. */
export interface Step {
  readonly time: number;
  readonly value: number | null;
}

/** Below this, two values of a curve are the same number computed in another order. */
const SAME = 1.5e-8;

/**
 * The time by which a share `p` has ended: the first at which the curve is under 1 − p. Where the curve stays at
 * exactly 1 − p for a stretch, every time of it would do, and its middle is taken; a stretch that lasts to the end of
 * the curve is taken to end there. Null when the curve never comes so low.
 */
export function quantile(steps: readonly Step[], p: number): number | null {
  const level = 1 - p;
  const known = steps.filter((step): step is Step & { value: number } => step.value !== null);
  const reached = known.find(({ value }) => value <= level + SAME);
  if (reached === undefined) return null;
  if (reached.value < level - SAME) return reached.time;
  const under = known.find(({ value }) => value < level - SAME) ?? steps.at(-1);
  return under === undefined ? reached.time : (reached.time + under.time) / 2;
}
