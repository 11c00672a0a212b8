import { OWED_ACTS } from './limit-acts.js';

const LIMITS = new Set(OWED_ACTS.map(({ rule, part }) => `('${rule}', '${part}')`));

/** SQL of whether the limit `d` is one within which a State owed an act; nobody fails who does not appeal. */
export const OWED = `(d.rule, coalesce(d.part, '')) IN (VALUES ${[...LIMITS].join(', ')})`;
