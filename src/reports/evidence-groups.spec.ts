import { EVIDENCE_KINDS, EVIDENCE_STRENGTHS } from '../common/codes.js';
import { dimensionsOf } from './dimensions.js';
import { EVIDENCE_GROUPS, EVIDENCE_TYPES, evidenceRank, type GradedEvidence } from './evidence-groups.js';

it('every kind of evidence counts as a type there are figures of, and only a link without any as none', () => {
  const grouping = { pathway: [], nationality_group: [], organisation_group: [] };
  const told = dimensionsOf(grouping)
    .get('evidence_type')
    ?.categories.map(({ code }) => code);
  expect(told?.toSorted()).toEqual([...EVIDENCE_TYPES, 'none'].sort());
  expect(new Set(Object.values(EVIDENCE_GROUPS))).toEqual(new Set(EVIDENCE_TYPES));
});

it('the strongest evidence is what was graded so, and of equal grades what proves before what indicates', () => {
  const strongest = (...pieces: GradedEvidence[]) =>
    pieces.toSorted((a, b) => evidenceRank(a) - evidenceRank(b))[0]?.kind;
  expect(strongest({ kind: 'dna', strength: 'weak' }, { kind: 'testimony', strength: 'moderate' })).toBe(
    'testimony',
  );
  expect(
    strongest({ kind: 'testimony', strength: 'strong' }, { kind: 'family_register', strength: 'strong' }),
  ).toBe('family_register');
  const ranks = EVIDENCE_KINDS.flatMap((kind) =>
    EVIDENCE_STRENGTHS.map((strength) => evidenceRank({ kind, strength })),
  );
  expect([Math.min(...ranks), Math.max(...ranks)]).toEqual([0, 3 * EVIDENCE_TYPES.length - 1]);
});
