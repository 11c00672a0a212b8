import fc from 'fast-check';
import { CAPACITIES, IMMIGRATION_STATUSES, KINSHIP_RELATIONS, PLACE_TYPES } from '../common/codes.js';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { catalogue, LOCALES } from '../common/messages.js';
import { assess, type Finding, VERDICTS } from './assess.js';
import { FACT_CODES, type ChildFacts, type RelativeFacts } from './child-facts.js';
import { ELIGIBILITY_RULE_IDS } from './eligibility-rule.js';
import { askText, findingText } from './eligibility-words.js';
import { OUTCOMES } from './judgement.js';

/** Whatever is known. */

const day = fc.integer({ min: 0, max: 5000 }).map((days): CivilDate => addDays('2012-01-01', days));
const optional = { requiredKeys: [] as [] };

const birth = fc
  .tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 800 }), fc.boolean(), fc.boolean())
  .map(([first, span, accepted, disputed]) => ({
    earliestOn: addDays('1995-01-01', first),
    latestOn: addDays('1995-01-01', first + span),
    accepted,
    disputed,
  }));

const person: fc.Arbitrary<RelativeFacts> = fc.record(
  {
    id: fc.constantFrom('r1', 'r2', 'r3'),
    relation: fc.constantFrom(...KINSHIP_RELATIONS),
    country: fc.constantFrom('GBR', 'FRA', 'DEU', 'AFG'),
    immigrationStatus: fc.constantFrom(...IMMIGRATION_STATUSES),
    claimRefused: fc.boolean(),
    protectedFirst: fc.boolean(),
    adult: fc.boolean(),
    ableToCare: fc.constantFrom(...CAPACITIES),
    consent: fc.boolean(),
    undertaking: fc.boolean(),
    soleResponsibility: fc.boolean(),
    beforeFlight: fc.boolean(),
  },
  { requiredKeys: ['id', 'relation'] },
);

const child: fc.Arbitrary<ChildFacts> = fc.record(
  {
    births: fc.array(birth, { minLength: 1, maxLength: 3 }),
    country: fc.constantFrom('FRA', 'GBR', 'GRC', 'AFG'),
    nationalities: fc.array(fc.constantFrom('SDN', 'AFG', 'ERI'), { minLength: 1, maxLength: 2 }),
    places: fc.array(fc.record({ on: day, type: fc.constantFrom(...PLACE_TYPES) }), { maxLength: 2 }),
    arrivedInEuropeOn: day,
    inCalaisCamp: fc.boolean(),
    atHighRisk: fc.boolean(),
    siblingChosen: fc.boolean(),
    referred: fc.boolean(),
    independentLife: fc.boolean(),
    preFlightFamily: fc.boolean(),
    otherCarer: fc.boolean(),
    seriousReasons: fc.boolean(),
    dependent: fc.boolean(),
    childConsent: fc.boolean(),
    bestInterests: fc.boolean(),
    relatives: fc.array(person, { minLength: 1, maxLength: 3 }),
  },
  optional,
);

/** Events, which move the day a rule looks at, beside the facts. */
const events: fc.Arbitrary<ChildFacts> = fc.record(
  {
    lodgedOn: day,
    requestReceivedOn: day,
    requestDecided: fc.boolean(),
    firstDecisionTaken: fc.boolean(),
    securityConcern: fc.boolean(),
    arrivedInUkOn: day,
    arrivedUnder: fc.constantFrom('section67' as const, 'family_2016' as const),
    asylumRefused: fc.boolean(),
    entryOrdered: fc.boolean(),
  },
  optional,
);
const instant = fc.date({
  min: new Date('2013-01-01T00:00:00Z'),
  max: new Date('2027-12-31T00:00:00Z'),
  noInvalidDate: true,
});

/** Facts, and the same with some of them not yet told. */
const moreAndLess = fc.tuple(child, events, fc.func(fc.boolean())).map(([all, happened, forgets]) => ({
  more: { ...all, ...happened },
  less: withheld(all, happened, forgets),
}));

function withheld(all: ChildFacts, happened: ChildFacts, forgets: (path: string) => boolean): ChildFacts {
  const kept = <T extends object>(facts: T, path: string, always: readonly string[] = []): T =>
    Object.fromEntries(
      Object.entries(facts).filter(([name]) => always.includes(name) || !forgets(`${path}.${name}`)),
    ) as T;
  const relatives = all.relatives?.map((each, index) => kept(each, `relative ${index}`, ['id', 'relation']));
  // A recorded place may belie that a child was never in the camp: what contradicts is no fact more.
  const always = all.inCalaisCamp === false ? ['places'] : [];
  return { ...kept({ ...all, ...(relatives && { relatives }) }, 'child', always), ...happened };
}

it('a fact more never turns a decided verdict into a question', () => {
  fc.assert(
    fc.property(moreAndLess, instant, ({ more, less }, at) => {
      const before = assess(less, at);
      const undone = assess(more, at).filter(
        ({ verdict }, index) =>
          verdict === 'not_enough_facts' && before[index]?.verdict !== 'not_enough_facts',
      );
      expect(undone.map((each) => each.pathway)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('every finding has an article and words in both languages, and names what it misses', () => {
  const faulty = (finding: Finding) =>
    finding.article === '' ||
    (finding.missing === null) === (finding.outcome === 'unknown') ||
    LOCALES.map((locale) => findingText(locale, finding)).some(
      (text) => !/^\p{Lu}.*\.$/su.test(text) || / \.|[ \u202f]{2}|undefined|[{}]/.test(text),
    );
  fc.assert(
    fc.property(child, events, instant, (facts, happened, at) => {
      const assessments = assess({ ...facts, ...happened }, at);
      expect(assessments.flatMap(({ findings }) => findings.filter(faulty))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it.each(LOCALES)(
  'every rule, outcome, verdict and question has words, and no others are written (%s)',
  (locale) => {
    const written = [...catalogue(locale).keys()].filter((key) => key.startsWith('eligibility.'));
    expect(written).toEqual([
      ...ELIGIBILITY_RULE_IDS.map((rule) => `eligibility.rule.${rule}`),
      ...OUTCOMES.map((outcome) => `eligibility.outcome.${outcome}`),
      ...VERDICTS.map((verdict) => `eligibility.verdict.${verdict}`),
      ...FACT_CODES.map((fact) => `eligibility.ask.${fact}`),
    ]);
    expect(FACT_CODES.filter((fact) => !/\?$/.test(askText(locale, fact)))).toEqual([]);
  },
);
