import type { CivilDate } from '../common/civil-date.js';
import { NO_FACTS, type PersonFacts } from './person-facts.js';
import { weigh } from './weigh.js';

const person = (given: string, family: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...NO_FACTS,
  names: [{ given, family }],
  nationalities: ['AFG'],
  ...more,
});
const year = (of: number) => [{ from: `${of}-01-01`, to: `${of}-12-31`, uncertain: false }] as const;
const day = (on: CivilDate) => [{ from: on, to: on, uncertain: false }] as const;
const among = { mode: 'duplicate', population: 5000 } as const;

describe('one person recorded twice', () => {
  it('is strong when name, year, father and place agree, among five thousand', () => {
    const facts = { births: year(2009), fatherNames: ['Abdul Qayum'], origins: ['Nangarhar'] };
    const one = person('Samiullah', 'Niazai', facts);
    const other = person('Samiullah', 'Niazai', { ...facts, fatherNames: ['Abdul Qayoum'] });
    expect(weigh(one, other, among).band).toBe('strong');
  });

  it('is at most weak on the name alone: five thousand hold more than one of a name', () => {
    const alone = { ...NO_FACTS, names: [{ given: 'Samiullah', family: 'Niazai' }] };
    const { band, posterior } = weigh(alone, alone, among);
    expect(band).toBe('weak');
    expect(posterior).toBeGreaterThan(0.1);
    expect(posterior).toBeLessThan(0.5);
  });

  it('adds up: the prior and the bits of the lines are the logit of the posterior', () => {
    const { prior, lines, posterior } = weigh(
      person('Kasir', 'Niazai', { births: year(2008), sex: 'male' }),
      person('Qasir', 'Niazi', { births: year(2009), sex: 'male' }),
      among,
    );
    const sum = lines.reduce((total, line) => total + line.bits, prior);
    expect(Math.log2(posterior / (1 - posterior))).toBeCloseTo(sum, 9);
  });
});

it('is one person still where given and family name were put the other way round', () => {
  const facts = { births: year(2009), fatherNames: ['Abdul Qayum'], origins: ['Spera'] };
  const swapped = weigh(person('Tran', 'Duong', facts), person('Duong', 'Tran', facts), among);
  expect(swapped.band).toBe('strong');
});

describe('two people', () => {
  it('who are brothers stay weak, whatever they share', () => {
    const family = {
      fatherNames: ['Gul Rahman'],
      origins: ['Khost', 'Zadran'],
      births: year(2009),
      phones: ['33612345678'],
    };
    const { band, lines } = weigh(
      person('Jawad', 'Zadran', family),
      person('Mirwais', 'Zadran', family),
      among,
    );
    expect(['weak', 'hidden']).toContain(band);
    expect(lines.find((line) => line.field === 'phone')?.bits).toBeGreaterThan(10);
  });

  it.each([
    ['Ahmad', 'Mahmud'],
    ['Abdul Rahim', 'Abdul Karim'],
    ['Mohammad Ali', 'Mohammad Omar'],
    ['Imran', 'Irfan'],
    ['Esmat', 'Hekmat'],
  ])('%s and %s of one father, born a year apart or on one day, are brothers or twins', (given, other) => {
    const family = {
      sex: 'male',
      languages: ['ps'],
      fatherNames: ['Gul Rahman'],
      origins: ['Khost'],
    } as const;
    const elder = person(given, 'Zadran', { ...family, births: day('2009-03-02') });
    for (const born of ['2010-05-12', '2009-03-02'] as const)
      expect(['weak', 'hidden']).toContain(
        weigh(elder, person(other, 'Zadran', { ...family, births: day(born) }), among).band,
      );
  });

  it.each([
    ['Kamal', 'Jamal'],
    ['Wali', 'Ali'],
    ['Rahmat', 'Rahman'],
    ['Omid', 'Hamid'],
    ['Hassan', 'Hussein'],
  ])('%s and %s, who share all else, are possible at most, as brothers often sound alike', (given, other) => {
    const family = {
      sex: 'male',
      languages: ['ps'],
      fatherNames: ['Gul Rahman'],
      motherNames: ['Zarghuna'],
      origins: ['Spera, Khost'],
    } as const;
    const elder = person(given, 'Zadran', { ...family, births: day('2009-03-02') });
    for (const born of ['2010-05-12', '2009-03-02'] as const) {
      const younger = person(other, 'Zadran', { ...family, births: day(born) });
      const { band, lines } = weigh(elder, younger, among);
      expect(band).toBe('possible');
      expect(lines.find(({ field }) => field === 'name')?.reasons).toContain('siblings_alike');
    }
  });

  it('are told apart where one of the names is written in a whole', () => {
    const facts = { births: day('2009-03-02'), fatherNames: ['Gul Rahman'], origins: ['Spera'] };
    const whole = (given: string) => ({ ...person(given, '', facts), names: [{ given }] });
    const jamal = person('Jamal', 'Zadran', facts);
    expect(weigh(whole('Kamal Zadran'), jamal, among).band).toBe('possible');
    expect(weigh(jamal, whole('Zadran Kamal'), among).band).toBe('possible');
    expect(weigh(whole('Jamal Jadran'), jamal, among).band).toBe('strong');
    expect(weigh(whole('Jamal'), jamal, among).band).toBe('strong');
  });

  it('of one name who were both given the first of January are possible at most: it is only the year', () => {
    const namesake = person('Samiullah', 'Niazai', {
      births: day('2009-01-01'),
      sex: 'male',
      languages: ['ps'],
    });
    const { band, lines } = weigh(namesake, namesake, among);
    expect(band).toBe('possible');
    expect(lines.find(({ field }) => field === 'birth')).toMatchObject({
      level: 'birth_year',
      reasons: ['jan_first'],
    });
  });

  it('of another sex are told so, and not ruled out by it', () => {
    const one = person('Farida', 'Omarkhel', {
      sex: 'female',
      fatherNames: ['Najib'],
      births: year(2010),
      origins: ['Paktia'],
    });
    const other = { ...one, sex: 'male' } as const;
    const sex = weigh(one, other, among).lines.find((line) => line.field === 'sex');
    expect(sex).toMatchObject({ level: 'sex_other', reasons: ['contradiction'] });
    expect(weigh(one, other, among).band).toBe('strong');
  });

  it.each([
    [['AFG'], ['PAK'], 'nationality_neighbour'],
    [['AFG'], ['SDN'], 'nationality_other'],
    [['VNM'], ['VNM'], 'nationality_rare'],
    [['AFG'], ['AFG'], 'nationality_same'],
  ])('of nationalities %j and %j agree as far as %s', (ours, theirs, level) => {
    const lines = weigh(
      person('A', 'B', { nationalities: ours }),
      person('A', 'B', { nationalities: theirs }),
      among,
    ).lines;
    expect(lines.find((line) => line.field === 'nationality')?.level).toBe(level);
  });
});

it.each([
  ['Spera, Khost', 'Spera', 'origin_same', 5],
  ['Spera, Khost', 'Tani, Khost', 'origin_province', 2],
  ['Spera, Khost', 'Shinwar, Nangarhar', 'origin_other', -0.5],
])('%s and %s: %s', (one, other, level, bits) => {
  const from = (origin: string) => person('Adam', 'Abkar', { origins: [origin] });
  const { lines } = weigh(from(one), from(other), among);
  expect(lines.find(({ field }) => field === 'origin')).toMatchObject({ level, bits });
});

it('says nothing of what is not known of either', () => {
  const fields = weigh({ ...NO_FACTS, names: [{ given: 'Adam' }] }, person('Adam', 'Abkar'), among).lines.map(
    (line) => line.field,
  );
  expect(fields).toEqual(['name']);
});

it('counts a name shared by few for more than one shared by many', () => {
  const bits = (nationality: string) => {
    const one = person('Yonas', 'Kidane', { nationalities: [nationality] });
    return weigh(one, one, among).lines.find((line) => line.field === 'name')?.bits ?? 0;
  };
  expect(bits('ERI')).toBeGreaterThan(bits('AFG'));
});

it('a search by name alone is possible at most, and strong with one thing more: names alone never decide', () => {
  const asked = { ...NO_FACTS, names: [{ given: 'Samiullah Niazai' }] };
  const record = person('Samiullah', 'Niazi', { births: year(2009) });
  const search = { mode: 'search', population: 5000 } as const;
  expect(weigh(asked, record, search).band).toBe('possible');
  expect(weigh({ ...asked, births: year(2009) }, record, search).band).toBe('strong');
});
