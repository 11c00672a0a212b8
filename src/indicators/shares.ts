import type { Measured } from '../charts/measured.js';
import { wilson } from '../estimators/intervals.js';
import { mayShow } from '../estimators/may-show.js';

/**
 * A share of published counts in whole per cent, with Wilson's 95 % interval widened by the rounding of both counts:
 * sampling and rounding are independent, so their half-widths add in quadrature. Null where too few cases stand behind
 * it (fewer than 50 as published). A published count may exceed its whole by the rounding; the share ends at 100.
 */
export function shareOf(part: Measured, whole: Measured): Measured | null {
  if (!mayShow('public', 'share', [{ cases: whole.value, events: part.value }])) return null;
  const events = Math.min(part.value, whole.value);
  const limits = wilson(events, whole.value);
  if (limits === null) return null;
  const share = events / whole.value;
  const rounding = Math.hypot(roundingOf(part), share * roundingOf(whole)) / whole.value;
  return {
    value: percent(share),
    lower: percent(Math.max(0, share - Math.hypot(share - limits.lower, rounding))),
    upper: percent(Math.min(1, share + Math.hypot(limits.upper - share, rounding))),
  };
}

/** How far a published count may be from the true one. */
export function roundingOf({ value, upper }: Measured): number {
  return upper - value;
}

/** Per cent, whole. */
export function percent(share: number): number {
  return Math.round(share * 100);
}
