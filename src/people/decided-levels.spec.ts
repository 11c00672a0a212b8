import type { EvidenceLine } from '../matching/evidence.js';
import { factsDigest, levelsOf } from './decided-levels.js';

function line(field: EvidenceLine['field'], level: string, bits: number): EvidenceLine {
  return { field, level, bits, reasons: [] };
}

it('keeps the level of each field, and of a field compared twice the stronger', () => {
  const lines = [
    line('name', 'same', 10),
    line('kin', 'other', 0),
    line('kin', 'same', 4),
    line('sex', 'different', -4),
  ];
  expect(levelsOf({ lines })).toEqual({ name: 'same', kin: 'same', sex: 'different' });
});

it('has one digest for the same levels in any order, and another as soon as one differs', () => {
  const digest = factsDigest({ name: 'same', sex: 'equal' });
  expect(digest).toHaveLength(32);
  expect(factsDigest({ sex: 'equal', name: 'same' })).toEqual(digest);
  expect(factsDigest({ name: 'same', sex: 'equal', father: 'same' })).not.toEqual(digest);
  expect(factsDigest({ name: 'near', sex: 'equal' })).not.toEqual(digest);
});
