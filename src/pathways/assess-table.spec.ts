import { IMMIGRATION_STATUSES, KINSHIP_RELATIONS, type KinshipRelation } from '../common/codes.js';
import { assess, type Verdict } from './assess.js';
import type { ChildFacts } from './child-facts.js';
import { RELATION_MATRIX } from './eligibility-matrix.js';
import { PATHWAY_IDS, type PathwayId } from './pathway.js';
import { pathway } from './pathways.js';

/** A day on which each way to a relative was open. */
const OPEN_ON: Readonly<Partial<Record<PathwayId, string>>> = {
  dublin2: '2013-05-01',
  dublin3_art8_1: '2019-05-01',
  dublin3_art8_2: '2019-05-01',
  dublin3_art9: '2019-05-01',
  dublin3_art10: '2019-05-01',
  dublin3_art16: '2019-05-01',
  dublin3_art17_2: '2019-05-01',
  purnia: '2016-11-01',
  refugee_child_352d: '2019-05-01',
  family_reunion_protection: '2024-05-01',
  child_relative_319x: '2019-05-01',
  child_relative_visa: '2026-05-01',
  child_relative_297: '2026-05-01',
  child_relative_298: '2026-05-01',
  appendix_fm_child: '2026-05-01',
  leave_outside_rules: '2026-05-01',
  ammr_family: '2026-09-01',
};

/** Everything else is as it should be. */
const FAVOURABLE: ChildFacts = {
  inCalaisCamp: true,
  independentLife: false,
  preFlightFamily: true,
  otherCarer: false,
  seriousReasons: true,
  dependent: true,
  childConsent: true,
  bestInterests: true,
};
const RELATIVE = {
  id: 'r1',
  adult: true,
  ableToCare: 'able',
  consent: true,
  undertaking: true,
  soleResponsibility: true,
  beforeFlight: true,
  claimRefused: false,
  protectedFirst: true,
} as const;

/** Two ways never bind the authority. */
const ALWAYS_DISCRETION: readonly PathwayId[] = ['dublin3_art17_2', 'leave_outside_rules'];
/** The status of the relative plays no part, or is that of another State. */
const ANY_STATUS: readonly PathwayId[] = ['dublin3_art17_2', 'leave_outside_rules', 'purnia'];
const PRESENT = [
  'british',
  'settled',
  'refugee',
  'humanitarian_protection',
  'pending_claim',
  'limited_leave',
];

function expected(id: PathwayId, relation: KinshipRelation, status: string): Verdict {
  const { relations, relativeStatuses } = pathway(id);
  const [named, practice] = [relations.named.includes(relation), relations.byPractice.includes(relation)];
  if (!named && !practice) return 'not_eligible';
  const statuses: readonly string[] = id === 'ammr_family' ? PRESENT : relativeStatuses;
  if (!ANY_STATUS.includes(id)) {
    if (status === 'unknown') return 'not_enough_facts';
    if (!statuses.includes(status)) return 'not_eligible';
  }
  return named && !ALWAYS_DISCRETION.includes(id) ? 'eligible' : 'discretionary';
}

it('knows a day for every way that leads to a relative', () => {
  expect(Object.keys(OPEN_ON)).toEqual(PATHWAY_IDS.filter((id) => RELATION_MATRIX[id] !== null));
});

it.each(Object.entries(OPEN_ON))(
  '%s opens with the relations and statuses of its law, no other',
  (id, on) => {
    const at = new Date(`${on}T10:00:00Z`);
    const year = Number(on.slice(0, 4)) - 12;
    const wrong: string[] = [];
    for (const relation of KINSHIP_RELATIONS)
      for (const immigrationStatus of IMMIGRATION_STATUSES) {
        const country = id === 'ammr_family' ? 'DEU' : 'GBR';
        const facts: ChildFacts = {
          ...FAVOURABLE,
          births: [{ earliestOn: `${year}-01-01`, latestOn: `${year}-01-01` }],
          country: id === 'child_relative_298' ? 'GBR' : 'FRA',
          relatives: [{ ...RELATIVE, relation, immigrationStatus, country }],
        };
        const verdict = assess(facts, at).find((each) => each.pathway === id)?.verdict;
        const right = expected(id as PathwayId, relation, immigrationStatus);
        if (verdict !== right) wrong.push(`${relation}, ${immigrationStatus}: ${verdict}, expected ${right}`);
      }
    expect(wrong).toEqual([]);
  },
);
