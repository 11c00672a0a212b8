import { assess, type PathwayAssessment } from './assess.js';
import type { ChildFacts } from './child-facts.js';
import type { PathwayId } from './pathway.js';

/** The days and hours at which ways open and close, and children chosen by date. */

const CHILD: ChildFacts = {
  births: [{ earliestOn: '2008-02-01', latestOn: '2008-02-01' }],
  country: 'FRA',
  childConsent: true,
  otherCarer: false,
  independentLife: false,
  preFlightFamily: true,
  seriousReasons: true,
};
const withOne = (facts: ChildFacts, relation: 'brother' | 'father'): ChildFacts => ({
  ...facts,
  relatives: [
    { id: 'r1', relation, country: 'GBR', immigrationStatus: 'refugee', beforeFlight: true, consent: true },
  ],
});

function of(id: PathwayId, facts: ChildFacts, at: string): PathwayAssessment {
  const found = assess(facts, new Date(at)).find((each) => each.pathway === id);
  if (!found) throw new Error(id);
  return found;
}
const law = (id: PathwayId, facts: ChildFacts, at: string) =>
  of(id, facts, at).findings.find((each) => each.rule === 'E-LAW-IN-FORCE');

describe('the law of the day', () => {
  const brother = withOne(CHILD, 'brother');
  const father = withOne(CHILD, 'father');

  it.each<[PathwayId, ChildFacts, string, string]>([
    ['dublin3_art8_1', brother, '2020-12-31T22:59:59Z', '2020-12-31T23:00:00Z'],
    ['dublin3_art17_2', brother, '2020-12-31T22:59:59Z', '2020-12-31T23:00:00Z'],
    ['family_reunion_protection', father, '2025-09-04T13:59:59Z', '2025-09-04T14:00:00Z'],
    ['child_relative_319x', brother, '2023-04-11T22:59:59Z', '2023-04-11T23:00:00Z'],
  ])('closes %s at its instant', (id, facts, last, first) => {
    expect(law(id, facts, last)).toMatchObject({ outcome: 'met', values: { state: 'open' } });
    expect(law(id, facts, first)).toMatchObject({ outcome: 'not_met', values: { state: 'over' } });
    expect(of(id, facts, last).verdict).not.toBe('not_eligible');
    expect(of(id, facts, first).verdict).toBe('not_eligible');
  });

  it.each<[PathwayId, ChildFacts, string, string]>([
    ['appendix_fm_child', father, '2025-09-04T13:59:59Z', '2025-09-04T14:00:00Z'],
    ['child_relative_visa', brother, '2023-04-11T22:59:59Z', '2023-04-11T23:00:00Z'],
    ['ammr_family', brother, '2026-06-30T21:59:59Z', '2026-06-30T22:00:00Z'],
  ])('opens %s at its instant', (id, facts, last, first) => {
    expect(law(id, facts, last)).toMatchObject({ outcome: 'not_met', values: { state: 'not_yet' } });
    expect(law(id, facts, first)?.outcome).toBe('met');
  });

  it('says the last day of what is over', () => {
    expect(law('dublin3_art8_1', brother, '2026-11-27T10:00:00Z')?.values['day']).toBe('2020-12-31');
    expect(law('family_reunion_protection', father, '2026-11-27T10:00:00Z')?.values['day']).toBe(
      '2025-09-04',
    );
    expect(law('dublin2', brother, '2014-01-02T10:00:00Z')?.values['day']).toBe('2013-12-31');
  });
});

describe('a request that was pending at the end of the transition', () => {
  const pending: ChildFacts = {
    ...withOne(CHILD, 'brother'),
    lodgedOn: '2020-10-01',
    requestReceivedOn: '2020-12-15',
  };

  it('is still answered, by the law of its day and the age at lodging', () => {
    const found = of('dublin3_art8_1', pending, '2026-11-27T10:00:00Z');
    expect(found.verdict).toBe('eligible');
    expect(found.findings.find((each) => each.rule === 'E-TRANSITION')).toMatchObject({
      outcome: 'met',
      article: 'SI 2019/745 Sch. 2 para. 9',
    });
  });

  it('is over once it has been answered for good', () => {
    const decided = { ...pending, requestDecided: true };
    expect(of('dublin3_art8_1', decided, '2021-03-01T10:00:00Z').verdict).toBe('not_eligible');
  });

  it('does not help a request that came after, whenever asylum was claimed', () => {
    const late = { ...pending, requestReceivedOn: '2021-01-04' } satisfies ChildFacts;
    expect(of('dublin3_art8_1', late, '2021-02-01T10:00:00Z').verdict).toBe('not_eligible');
    const unmade = { ...pending, requestReceivedOn: undefined };
    expect(of('dublin3_art8_1', unmade, '2021-02-01T10:00:00Z').verdict).toBe('not_eligible');
  });
});

describe('section 67', () => {
  const IN_2016 = '2016-11-15T10:00:00Z';
  const CALAIS: ChildFacts = {
    births: [{ earliestOn: '2004-03-01', latestOn: '2004-03-01' }],
    country: 'FRA',
    arrivedInEuropeOn: '2016-02-01',
    inCalaisCamp: true,
    bestInterests: true,
  };
  const outcome = (facts: ChildFacts, rule: string, at = IN_2016) =>
    of('section67', facts, at).findings.find((each) => each.rule === rule)?.outcome;

  it('took a child of twelve from the camp, whatever the nationality', () => {
    expect(of('section67', CALAIS, IN_2016)).toMatchObject({ verdict: 'eligible', relatives: [] });
  });

  it.each<[string, Partial<ChildFacts>, string | undefined]>([
    [
      'fourteen, Sudanese',
      { births: [{ earliestOn: '2002-03-01', latestOn: '2002-03-01' }], nationalities: ['SDN'] },
      'met',
    ],
    [
      'fourteen, Eritrean, nothing else said',
      { births: [{ earliestOn: '2002-03-01', latestOn: '2002-03-01' }], nationalities: ['ERI'] },
      'unknown',
    ],
    [
      'sixteen, Syrian, neither at risk nor with a sibling chosen',
      {
        births: [{ earliestOn: '2000-03-01', latestOn: '2000-03-01' }],
        nationalities: ['SYR'],
        atHighRisk: false,
        siblingChosen: false,
        referred: false,
      },
      'not_met',
    ],
    [
      'sixteen, at high risk',
      { births: [{ earliestOn: '2000-03-01', latestOn: '2000-03-01' }], atHighRisk: true },
      'met',
    ],
    [
      'seventeen, with a sister of twelve',
      { births: [{ earliestOn: '1999-03-01', latestOn: '1999-03-01' }], siblingChosen: true },
      'met',
    ],
    ['not in the camp, but put forward by France', { inCalaisCamp: false, referred: true }, undefined],
  ])('%s', (_case, facts, wave) => {
    expect(outcome({ ...CALAIS, ...facts }, 'S67-CALAIS-WAVE')).toBe(wave);
  });

  it('took others put forward by France, Greece or Italy', () => {
    const inFrance = { ...CALAIS, inCalaisCamp: false, referred: true };
    expect(of('section67', inFrance, IN_2016).verdict).toBe('eligible');
    expect(outcome(inFrance, 'S67-FRANCE-ASK')).toBe('met');
    const inGreece = { ...inFrance, country: 'GRC' };
    expect(outcome(inGreece, 'S67-REFERRAL')).toBe('met');
    expect(outcome({ ...inFrance, country: 'BEL' }, 'E-PRESENCE')).toBe('not_met');
  });

  it('saw the camp where a place recorded there says so', () => {
    const silent = { ...CALAIS, inCalaisCamp: undefined };
    const seen = { ...silent, places: [{ on: '2016-10-01', type: 'camp', department: '62' }] as const };
    expect(outcome(seen, 'S67-CALAIS-WAVE')).toBe('met');
    const elsewhere = { ...silent, places: [{ on: '2016-10-01', type: 'camp', department: '75' }] as const };
    expect(outcome(elsewhere, 'S67-CALAIS-WAVE')).toBe('unknown');
  });

  it('moved its cut-off once', () => {
    const late = { ...CALAIS, arrivedInEuropeOn: '2017-06-01', referred: true } satisfies ChildFacts;
    expect(outcome(late, 'S67-FIRST-CUTOFF')).toBe('not_met');
    expect(outcome(late, 'S67-LATER-WAVE', '2018-06-01T10:00:00Z')).toBe('met');
    expect(of('section67', late, '2018-06-01T10:00:00Z').verdict).toBe('eligible');
    expect(outcome(late, 'S67-FIRST-CUTOFF', '2018-06-01T10:00:00Z')).toBeUndefined();
  });

  it('does not take a late arrival in France for a late arrival in Europe', () => {
    const unknown = { ...CALAIS, arrivedInEuropeOn: undefined };
    const inFrance = { ...unknown, arrivedInFranceOn: '2016-08-01' } satisfies ChildFacts;
    expect(outcome(inFrance, 'S67-FIRST-CUTOFF')).toBe('unknown');
    expect(outcome({ ...inFrance, arrivedInFranceOn: '2016-03-19' }, 'S67-FIRST-CUTOFF')).toBe('met');
  });

  it('asked for a best-interests determination and a clear security check', () => {
    expect(outcome({ ...CALAIS, bestInterests: false }, 'E-CONSENT')).toBe('not_met');
    expect(outcome({ ...CALAIS, securityConcern: true }, 'S67-STAGES')).toBe('not_met');
  });
});

describe('what followed from 2016', () => {
  it('the expedited process took children of the camp and of its centres', () => {
    const facts = withOne({ births: [{ earliestOn: '2002-01-01', latestOn: '2002-12-31' }] }, 'brother');
    const at = '2016-11-02T10:00:00Z';
    expect(of('purnia', { ...facts, inCalaisCamp: true }, at).verdict).toBe('eligible');
    const centre = { ...facts, places: [{ on: '2016-11-01', type: 'reception_centre' }] as const };
    expect(of('purnia', centre, at).verdict).toBe('eligible');
    expect(of('purnia', facts, at).verdict).toBe('not_enough_facts');
  });

  it.each<[PathwayId, ChildFacts, string]>([
    [
      'calais_leave',
      {
        country: 'GBR',
        arrivedUnder: 'family_2016',
        arrivedInUkOn: '2016-10-17',
        asylumRefused: true,
      },
      'eligible',
    ],
    [
      'calais_leave',
      { country: 'GBR', arrivedUnder: 'family_2016', arrivedInUkOn: '2017-07-14', asylumRefused: true },
      'not_eligible',
    ],
    ['section67_leave', { country: 'GBR', arrivedUnder: 'section67' }, 'eligible'],
    ['section67_leave', { country: 'FRA', arrivedUnder: 'section67' }, 'not_eligible'],
  ])('%s for %j is %s', (id, facts, verdict) => {
    expect(of(id, facts, '2020-01-15T10:00:00Z').verdict).toBe(verdict);
  });
});
