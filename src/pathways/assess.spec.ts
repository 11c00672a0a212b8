import { assess, openWays, type PathwayAssessment, type Verdict } from './assess.js';
import type { ChildFacts, FactCode, RelativeFacts } from './child-facts.js';
import type { EligibilityRuleId } from './eligibility-rule.js';
import type { Outcome } from './judgement.js';
import { PATHWAY_IDS, type PathwayId } from './pathway.js';

const TODAY = new Date('2026-11-27T10:00:00Z');

/** A child of fifteen in France with one relative in the United Kingdom. */
const IN_FRANCE: ChildFacts = {
  births: [{ earliestOn: '2011-05-01', latestOn: '2011-05-01', accepted: true }],
  country: 'FRA',
};
const relative = (facts: Omit<RelativeFacts, 'id'>, id = 'r1'): RelativeFacts => ({
  id,
  country: 'GBR',
  ...facts,
});
const withRelatives = (facts: ChildFacts, ...relatives: RelativeFacts[]): ChildFacts => ({
  ...facts,
  relatives,
});

function of(id: PathwayId, facts: ChildFacts, at = TODAY): PathwayAssessment {
  const found = assess(facts, at).find((each) => each.pathway === id);
  if (!found) throw new Error(id);
  return found;
}
const ids = (assessments: readonly PathwayAssessment[]) => assessments.map((each) => each.pathway);
const outcomeOf = (assessment: PathwayAssessment, rule: EligibilityRuleId): Outcome | undefined =>
  assessment.findings.find((each) => each.rule === rule)?.outcome;
const asked = (assessment: PathwayAssessment): (FactCode | null)[] =>
  assessment.findings.filter((each) => each.outcome === 'unknown').map((each) => each.missing);

it('assesses every pathway, in the order of the law table', () => {
  expect(ids(assess({}, TODAY))).toEqual([...PATHWAY_IDS]);
});

describe('today, for a child in France', () => {
  const alone = { ...IN_FRANCE, otherCarer: false, seriousReasons: true };
  const ways = (facts: ChildFacts) => openWays(assess(facts, TODAY));

  it.each(['refugee', 'humanitarian_protection'] as const)(
    'a sibling with protection (%s) opens the visa to join a close relative, and nothing else is sure',
    (immigrationStatus) => {
      const { open, unsure, nothing } = ways(
        withRelatives(alone, relative({ relation: 'brother', immigrationStatus })),
      );
      expect([ids(open), ids(unsure), nothing]).toEqual([['child_relative_visa'], [], false]);
    },
  );

  it.each([
    ['sister', 'settled'],
    ['aunt', 'british'],
    ['grandfather', 'settled'],
    ['mother', 'british'],
  ] as const)('a %s who is %s opens paragraph 297', (relation, immigrationStatus) => {
    const found = ways(withRelatives(alone, relative({ relation, immigrationStatus })));
    expect(ids(found.open)).toContain('child_relative_297');
    expect(ids(found.open)).not.toContain('child_relative_visa');
  });

  it('a parent with refugee status opens Appendix FM', () => {
    const father = relative({
      relation: 'father',
      immigrationStatus: 'refugee',
      soleResponsibility: true,
    });
    const found = ways(withRelatives({ ...IN_FRANCE, otherCarer: false }, father));
    expect(ids(found.open)).toEqual(['appendix_fm_child']);
  });

  it('a cousin opens nothing but a request outside the rules', () => {
    const found = ways(withRelatives(alone, relative({ relation: 'cousin', immigrationStatus: 'refugee' })));
    expect([ids(found.open), ids(found.discretionary), ids(found.unsure)]).toEqual([
      [],
      ['leave_outside_rules'],
      [],
    ]);
    expect(found.nothing).toBe(true);
  });

  it('a settled cousin leaves paragraph 297 to the authority', () => {
    const found = ways(withRelatives(alone, relative({ relation: 'cousin', immigrationStatus: 'settled' })));
    expect(ids(found.discretionary)).toEqual(['child_relative_297', 'leave_outside_rules']);
    expect(found.nothing).toBe(false);
  });

  it('asks what is missing and nothing that would not matter', () => {
    const sister = relative({ relation: 'sister', immigrationStatus: 'refugee' });
    const found = of('child_relative_visa', withRelatives(IN_FRANCE, sister));
    expect([found.verdict, asked(found)]).toEqual(['not_enough_facts', ['other_carer']]);
  });

  it.each<[Partial<RelativeFacts>, Partial<ChildFacts>, Verdict]>([
    [{ soleResponsibility: true }, {}, 'eligible'],
    [{ soleResponsibility: false }, { seriousReasons: true }, 'eligible'],
    [{ soleResponsibility: false }, { seriousReasons: false }, 'not_eligible'],
    [{ soleResponsibility: false }, {}, 'not_enough_facts'],
  ])('one parent alone needs responsibility or reasons: %j, %j is %s', (parent, child, verdict) => {
    const mother = relative({ relation: 'mother', immigrationStatus: 'refugee', ...parent });
    expect(of('appendix_fm_child', withRelatives({ ...IN_FRANCE, ...child }, mother)).verdict).toBe(verdict);
  });

  it('both parents there need neither', () => {
    const parents = (['mother', 'father'] as const).map((relation) =>
      relative({ relation, immigrationStatus: 'refugee' }, relation),
    );
    const found = of('appendix_fm_child', withRelatives(IN_FRANCE, ...parents));
    expect([found.verdict, found.relatives]).toEqual(['eligible', ['mother', 'father']]);
  });

  it('the agreement of 2025 is closed to children on their own', () => {
    const found = of('uk_france_2025', withRelatives(alone, relative({ relation: 'mother' })));
    expect([found.verdict, outcomeOf(found, 'E-EXCLUDED')]).toEqual(['not_eligible', 'not_met']);
  });

  it('a relative in another State opens the European rules, and no way to the United Kingdom', () => {
    const facts = { ...alone, childConsent: true };
    const uncle = relative({ relation: 'brother', immigrationStatus: 'refugee', country: 'DEU' });
    const found = openWays(assess(withRelatives(facts, uncle), TODAY));
    expect(ids(found.open)).toEqual(['ammr_family']);
    const sameState = withRelatives(facts, { ...uncle, country: 'FRA' });
    expect(outcomeOf(of('ammr_family', sameState), 'E-RELATIVE-PLACE')).toBe('not_met');
  });

  it('an order of a court is a way of its own', () => {
    expect(of('court_order', IN_FRANCE).verdict).toBe('not_eligible');
    expect(of('court_order', { ...IN_FRANCE, entryOrdered: true }).verdict).toBe('eligible');
  });
});

describe('with several relatives', () => {
  const aunt = relative({ relation: 'aunt', immigrationStatus: 'refugee' }, 'aunt');
  const brother = relative({ relation: 'brother', immigrationStatus: 'refugee' }, 'brother');
  const cousin = relative({ relation: 'cousin', immigrationStatus: 'refugee' }, 'cousin');
  const facts = { ...IN_FRANCE, otherCarer: false };

  it('the best verdict counts, and all who reach it are named', () => {
    const found = of('child_relative_visa', withRelatives(facts, cousin, aunt, brother));
    expect([found.verdict, found.relatives]).toEqual(['eligible', ['aunt', 'brother']]);
    expect(new Set(found.findings.map((each) => each.relative))).toEqual(new Set([null, 'aunt', 'brother']));
  });

  it('none known is a question, none at all an answer', () => {
    expect(asked(of('child_relative_visa', facts))).toEqual(['relatives']);
    expect(of('child_relative_visa', { ...facts, relatives: [] }).verdict).toBe('not_eligible');
    expect(openWays(assess({ ...facts, relatives: [] }, TODAY)).nothing).toBe(true);
  });

  it('leave outside the rules is never more than a discretion, whoever they are', () => {
    for (const known of [{}, facts, withRelatives(facts, cousin, aunt)])
      expect(of('leave_outside_rules', known).verdict).toBe('discretionary');
  });
});

describe('under Dublin III', () => {
  const CHILD: ChildFacts = {
    births: [{ earliestOn: '2003-02-01', latestOn: '2003-02-01' }],
    country: 'FRA',
    childConsent: true,
  };
  const IN_2016 = new Date('2016-09-01T09:00:00Z');
  const IN_2019 = new Date('2019-06-01T09:00:00Z');

  it.each<[PathwayId, Omit<RelativeFacts, 'id'>, Date, Verdict]>([
    ['dublin3_art8_1', { relation: 'brother', immigrationStatus: 'limited_leave' }, IN_2016, 'eligible'],
    ['dublin3_art8_1', { relation: 'brother', immigrationStatus: 'pending_claim' }, IN_2019, 'eligible'],
    [
      'dublin3_art8_1',
      { relation: 'brother', immigrationStatus: 'pending_claim', claimRefused: true },
      IN_2019,
      'not_eligible',
    ],
    ['dublin3_art8_1', { relation: 'uncle', immigrationStatus: 'british' }, IN_2016, 'not_eligible'],
    ['dublin3_art8_1', { relation: 'step_parent', immigrationStatus: 'british' }, IN_2016, 'discretionary'],
    [
      'dublin3_art8_2',
      {
        relation: 'uncle',
        immigrationStatus: 'settled',
        adult: true,
        ableToCare: 'able_with_support',
        undertaking: true,
      },
      IN_2016,
      'eligible',
    ],
    [
      'dublin3_art8_2',
      { relation: 'aunt', immigrationStatus: 'settled', adult: true, undertaking: true },
      IN_2016,
      'not_enough_facts',
    ],
    [
      'dublin3_art8_2',
      { relation: 'grandmother', immigrationStatus: 'settled', ableToCare: 'not_able', undertaking: true },
      IN_2016,
      'not_eligible',
    ],
    ['dublin3_art9', { relation: 'father', immigrationStatus: 'refugee' }, IN_2019, 'eligible'],
    [
      'dublin3_art9',
      { relation: 'father', immigrationStatus: 'british', protectedFirst: true },
      IN_2019,
      'eligible',
    ],
    ['dublin3_art9', { relation: 'father', immigrationStatus: 'british' }, IN_2019, 'not_enough_facts'],
    ['dublin3_art9', { relation: 'sister', immigrationStatus: 'refugee' }, IN_2019, 'not_eligible'],
    [
      'dublin3_art10',
      { relation: 'mother', immigrationStatus: 'pending_claim', claimRefused: false, consent: true },
      IN_2019,
      'eligible',
    ],
    [
      'dublin3_art17_2',
      { relation: 'cousin', immigrationStatus: 'none', consent: true },
      IN_2016,
      'discretionary',
    ],
  ])('%s towards %j', (id, who, at, verdict) => {
    expect(of(id, withRelatives(CHILD, relative(who)), at).verdict).toBe(verdict);
  });

  it('the discretion ends with the first decision on the substance', () => {
    const cousin = relative({ relation: 'cousin', consent: true });
    const facts = withRelatives({ ...CHILD, firstDecisionTaken: true }, cousin);
    expect(of('dublin3_art17_2', facts, IN_2016).verdict).toBe('not_eligible');
  });

  it('the article on dependency asks for it', () => {
    const facts = withRelatives(
      CHILD,
      relative({ relation: 'mother', immigrationStatus: 'settled', consent: true }),
    );
    expect(asked(of('dublin3_art16', facts, IN_2016))).toEqual(['dependency']);
    expect(of('dublin3_art16', { ...facts, dependent: true }, IN_2016).verdict).toBe('eligible');
  });

  it('what is against the child’s interests is not done, whatever they wish', () => {
    const brother = relative({ relation: 'brother', immigrationStatus: 'settled' });
    const found = of('dublin3_art8_1', withRelatives({ ...CHILD, bestInterests: false }, brother), IN_2016);
    expect(outcomeOf(found, 'E-CONSENT')).toBe('not_met');
  });
});
