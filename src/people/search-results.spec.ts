import type { Band, EvidenceLine } from '../matching/evidence.js';
import type { Candidate } from './candidate.js';
import { foundLine, teamsToAsk } from './search-results.js';

const line = (more: Partial<EvidenceLine>): EvidenceLine => ({
  field: 'name',
  level: 'same',
  bits: 5,
  reasons: [],
  ...more,
});

function candidate(more: Partial<Candidate>, band: Band = 'possible', posterior = 0.5): Candidate {
  return {
    personId: 'p',
    kind: 'minor',
    visible: false,
    name: null,
    reference: null,
    caseId: null,
    teamId: 'lille',
    teamName: 'Lille',
    organisationId: 'o',
    evidence: { weightsVersion: 1, prior: -10, lines: [], posterior, band },
    ...more,
  };
}

describe('somebody found', () => {
  it('is told with the spelling that matched, where it is not the name shown, and why', () => {
    const lines = [
      line({ values: ['Niazi', 'نیازی'], reasons: ['script', 'same_skeleton'] }),
      line({ field: 'birth', bits: -2, reasons: ['calendar_reading'] }),
      line({ field: 'father', bits: 1, reasons: ['script'] }),
    ];
    const evidence = { ...candidate({}).evidence, lines };
    expect(foundLine(candidate({ name: 'Niazai', evidence }))).toEqual({
      name: 'Niazai',
      spelling: 'نیازی',
      band: 'possible',
      reasons: ['script', 'same_skeleton'],
    });
    expect(foundLine(candidate({ name: 'نیازی', evidence })).spelling).toBeNull();
    expect(foundLine(candidate({ name: null })).spelling).toBeNull();
  });
});

describe('teams to ask', () => {
  it('come once for each kind of person, by the likeliest; never those the reader may open, never on weak grounds', () => {
    const teams = teamsToAsk([
      candidate({ personId: 'a' }, 'possible', 0.5),
      candidate({ personId: 'b' }, 'strong', 0.9),
      candidate({ personId: 'c', kind: 'relative' }),
      candidate({ personId: 'd', teamId: 'paris', teamName: 'Paris' }, 'weak'),
      candidate({ personId: 'e', teamId: 'arras', teamName: 'Arras', visible: true }),
      candidate({ personId: 'f', teamId: 'dover', teamName: 'Dover' }),
    ]);
    expect(teams.map(({ personId, kind, band }) => [personId, kind, band])).toEqual([
      ['f', 'minor', 'possible'],
      ['b', 'minor', 'strong'],
      ['c', 'relative', 'possible'],
    ]);
  });
});
