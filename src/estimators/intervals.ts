import { gammaQuantile } from './gamma.js';
import { type Limits, Z95 } from './limits.js';

/** Wilson's 95 % interval of a share; null for no cases. */
export function wilson(events: number, cases: number): Limits | null {
  if (cases === 0) return null;
  const p = events / cases;
  const z2 = Z95 ** 2 / cases;
  const half = Z95 * Math.sqrt((p * (1 - p)) / cases + z2 / (4 * cases));
  const limit = (side: number) => Math.min(1, Math.max(0, (p + z2 / 2 + side) / (1 + z2)));
  return { lower: events === 0 ? 0 : limit(-half), upper: events === cases ? 1 : limit(half) };
}

/**
 * Exact (Garwood) 95 % interval of a rate: events per unit of exposure, such as case-months; null for no exposure.
 * @param events how many were counted, a whole number
 */
export function poissonRate(events: number, exposure: number): (Limits & { rate: number }) | null {
  if (exposure <= 0) return null;
  const lower = events === 0 ? 0 : gammaQuantile(events, 0.975);
  const upper = gammaQuantile(events + 1, 0.025);
  return { rate: events / exposure, lower: lower / exposure, upper: upper / exposure };
}
