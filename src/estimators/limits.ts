/** The two-sided 95 % point of the normal distribution. */
export const Z95 = 1.959963984540054;

/** A 95 % confidence interval. */
export interface Limits {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Limits of a probability through the complementary log-log transformation, p^exp(∓z·se/(p ln p)): they stay inside
 * 0 to 1. Null at 0 and 1, where the transformation has no value, and where the standard error is unknown.
 */
export function logLogLimits(p: number, se: number | null): Limits | null {
  if (se === null || p <= 0 || p >= 1) return null;
  const width = (Z95 * se) / (p * Math.log(p));
  return { lower: p ** Math.exp(-width), upper: p ** Math.exp(width) };
}
