import { assess } from './assess.js';
import type { PathwayId } from './pathway.js';

/** The rules of a pathway that were read in their source, as a lawyer sees them marked. */
function read(id: PathwayId): string[] {
  const findings = assess({}, new Date('2026-11-27T10:00:00Z')).find((each) => each.pathway === id)?.findings;
  return (findings ?? []).filter(({ verified }) => verified).map(({ rule }) => rule);
}

it('Of Calais leave the days were read, and nothing else', () => {
  expect(read('calais_leave')).toEqual(['E-LAW-IN-FORCE', 'E-COHORT']);
});

it('Of the agreement of 2025 it was read that children on their own are shut out, not that it is still in force', () => {
  expect(read('uk_france_2025')).toEqual(['E-EXCLUDED']);
});
