import type { Band } from '../matching/evidence.js';
import type { Candidate } from './candidate.js';
import { duplicatesFound } from './found-duplicates.js';

function candidate(personId: string, band: Band, teamId: string, visible: boolean): Candidate {
  const lines = [
    { field: 'name', level: 'same', bits: 9, reasons: ['script'], values: ['Niazi', 'نیازی'] },
  ] as const;
  return {
    personId,
    kind: 'minor',
    visible,
    name: visible ? 'نیازی' : null,
    reference: visible ? 'ABCDEFGH1' : null,
    caseId: visible ? `case of ${personId}` : null,
    teamId,
    teamName: `team ${teamId}`,
    organisationId: 'o',
    evidence: { weightsVersion: 1, prior: -10, lines, posterior: 0.9, band },
  };
}

it('shows one’s own candidates with what was compared, and of others the team once', () => {
  const found = duplicatesFound(
    [
      candidate('a', 'strong', '1', true),
      candidate('b', 'weak', '1', true),
      candidate('c', 'possible', '2', false),
      candidate('d', 'strong', '2', false),
      candidate('e', 'weak', '3', false),
    ],
    ({ personId }) => `ask about ${personId}`,
  );
  expect(found.items.map(({ personId, band }) => [personId, band])).toEqual([['a', 'strong']]);
  expect(found.items[0]?.evidence).toEqual([
    { field: 'name', level: 'same', bits: 9, reasons: ['script'], values: ['Niazi', 'نیازی'] },
  ]);
  expect(found.elsewhere).toEqual([{ teamId: '2', team: 'team 2', token: 'ask about c' }]);
});
