import { pick } from './simulated-chance.js';
import type { Unit } from './simulated-counts.js';
import type { RegisteredCase } from './simulated-register.js';

/** Every entry and exit between two registers, as the catalogue defines them. */
export function flowsBetween(
  before: readonly RegisteredCase[],
  after: readonly RegisteredCase[],
  random: () => number,
): Unit[] {
  const now = new Map(after.map((one) => [one.id, one]));
  const then = new Map(before.map((one) => [one.id, one]));
  const ids = new Set([...then.keys(), ...now.keys()]);
  return [...ids].flatMap((id) => {
    const [earlier, later] = [then.get(id), now.get(id)];
    const month = pick(['m1', 'm2', 'm3', 'late'], random);
    return movementsOf(earlier, later).map(([movement, pathway]): Unit => ({
      population: 'flow',
      organisation: (later ?? earlier)?.organisation ?? '',
      facts: { movement, pathway, month },
    }));
  });
}

type Movement = [movement: string, pathway: string];

/** A case was and is: open or closed with an outcome, in a pathway, or not on record. */
function movementsOf(before: RegisteredCase | undefined, after: RegisteredCase | undefined): Movement[] {
  const [then, now] = [before?.facts, after?.facts];
  const movements: Movement[] = [];
  const [was, is] = [then?.state.split(':')[0], now?.state.split(':')[0]];
  const outcomeThen = was === 'closed' ? then?.state.slice(7) : undefined;
  const outcomeNow = is === 'closed' ? now?.state.slice(7) : undefined;
  if (then === undefined && now) movements.push(['opened', now.pathway]);
  if (then && now === undefined) movements.push(['removed', then.pathway]);
  if (then && now && was === 'open' && then.pathway !== now.pathway)
    movements.push(['moved_in', now.pathway], ['moved_out', then.pathway]);
  if (outcomeThen !== outcomeNow) {
    if (outcomeThen) movements.push([`left:${outcomeThen}`, (now ?? then)?.pathway ?? '']);
    if (outcomeNow) movements.push([`closed:${outcomeNow}`, now?.pathway ?? '']);
  }
  return movements;
}
