import type { Band, Evidence } from '../matching/evidence.js';
import { factsDigest, levelsOf } from '../people/decided-levels.js';
import { offered, type TracedPair } from './suggested.js';

const evidence = (band: Band, posterior: number, level = 'kin_same'): Evidence => ({
  weightsVersion: 1,
  prior: -10,
  lines: [{ field: 'kin', level, bits: 6, reasons: [] }],
  posterior,
  band,
});
const pair = (minorId: string, weighed: Evidence): TracedPair => ({
  requestId: 'request',
  minorId,
  caseId: `case of ${minorId}`,
  relation: 'uncle',
  candidate: {
    personId: minorId,
    kind: 'minor',
    visible: true,
    name: 'Niazai',
    reference: null,
    caseId: `case of ${minorId}`,
    teamId: 'team',
    teamName: 'Calais',
    organisationId: 'organisation',
    evidence: weighed,
  },
});
const decided = (minorId: string, decision: 'same' | 'not_same', weighed: Evidence) => ({
  requestId: 'request',
  minorId,
  decision,
  digest: factsDigest(levelsOf(weighed)).toString('hex'),
});
const ids = (pairs: readonly TracedPair[]) => pairs.map(({ minorId }) => minorId);

it('offers the likeliest first, and what is weak on request', () => {
  const pairs = [
    pair('hidden', evidence('hidden', 0.01)),
    pair('weak', evidence('weak', 0.3)),
    pair('possible', evidence('possible', 0.7)),
    pair('strong', evidence('strong', 0.95)),
  ];
  expect(ids(offered(pairs, []))).toEqual(['strong', 'possible']);
  expect(ids(offered(pairs, [], 'weak'))).toEqual(['strong', 'possible', 'weak']);
});

it('offers nothing again that was confirmed, or found wrong on the same comparison', () => {
  const strong = evidence('strong', 0.95);
  const pairs = [pair('confirmed', strong), pair('rejected', strong), pair('changed', strong)];
  const before = [
    decided('confirmed', 'same', evidence('strong', 0.95, 'kin_like')),
    decided('rejected', 'not_same', strong),
    decided('changed', 'not_same', evidence('strong', 0.95, 'kin_like')),
    { ...decided('changed', 'same', strong), requestId: 'another request' },
  ];
  expect(ids(offered(pairs, before))).toEqual(['changed']);
});
