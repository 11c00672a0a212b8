import { NO_FACTS, type KinFact, type PersonFacts } from './person-facts.js';
import { weighTracing } from './weigh-tracing.js';

const AMONG = { population: 1000 };
const kin = (relation: KinFact['relation'], given: string, more: Partial<KinFact> = {}): KinFact => ({
  relation,
  side: 'unknown',
  names: [{ given }],
  ...more,
});
const child = (given: string, more: Partial<PersonFacts> = {}): PersonFacts => ({
  ...NO_FACTS,
  names: [{ given }],
  nationalities: ['AFG'],
  ...more,
});
const levels = (evidence: ReturnType<typeof weighTracing>) =>
  Object.fromEntries(evidence.lines.map(({ field, level }) => [field, level]));

describe('a child and who seeks them', () => {
  it('are very likely a family when each names the other, in whatever spelling', () => {
    const niazai = child('Niazai', { kin: [kin('uncle', 'Qasir')] });
    const evidence = weighTracing({ sought: child('Niazi'), seeker: kin('uncle', 'Kasir') }, niazai, AMONG);
    expect(evidence.band).toBe('strong');
    expect(levels(evidence)).toMatchObject({ kin: 'kin_same', relation: 'relation_same' });
    expect(evidence.lines.find(({ field }) => field === 'kin')?.values).toEqual(['Kasir', 'Qasir']);
  });

  it('are not yet on one name that many share', () => {
    const evidence = weighTracing(
      { sought: child('Niazi'), seeker: kin('uncle', 'Kasir') },
      child('Niazai'),
      AMONG,
    );
    expect(['weak', 'hidden']).toContain(evidence.band);
  });

  it('add up to the posterior', () => {
    const { prior, lines, posterior } = weighTracing(
      { sought: child('Niazi', { origins: ['Khost'] }), seeker: kin('aunt', 'Kasira') },
      child('Niazai', { origins: ['Khost'], kin: [kin('uncle', 'Qasir')] }),
      AMONG,
    );
    const sum = lines.reduce((total, each) => total + each.bits, prior);
    expect(Math.log2(posterior / (1 - posterior))).toBeCloseTo(sum, 9);
  });
});

it('a number the child carries is that of who seeks, however the country is dialled', () => {
  const seeker = kin('uncle', 'Kasir');
  const [carried, other] = ['07700 900461', '07700 900499'].map((phone) =>
    weighTracing(
      { sought: child('Niazi', { phones: ['+44 7700 900461'] }), seeker },
      child('Niazai', { phones: [phone] }),
      AMONG,
    ),
  );
  expect(carried?.lines.find(({ field }) => field === 'carried_phone')?.bits).toBe(12);
  expect([carried?.band, other?.lines.length]).toEqual(['strong', (carried?.lines.length ?? 0) - 1]);
});

describe('what they say they are to each other', () => {
  it.each([
    [kin('uncle', 'Qasir'), kin('uncle', 'Kasir'), 'relation_same'],
    [
      kin('uncle', 'Qasir', { side: 'maternal' }),
      kin('uncle', 'Kasir', { side: 'paternal' }),
      'relation_side',
    ],
    [kin('cousin', 'Qasir'), kin('uncle', 'Kasir'), 'relation_near'],
    [kin('family_friend', 'Qasir'), kin('brother', 'Kasir'), 'relation_near'],
    [kin('father', 'Qasir'), kin('brother', 'Kasir'), 'relation_other'],
  ])('%j and %j: %s', (named, seeker, level) => {
    const evidence = weighTracing(
      { sought: child('Niazi'), seeker },
      child('Niazai', { kin: [named] }),
      AMONG,
    );
    expect(levels(evidence)['relation']).toBe(level);
  });

  it('is compared with the one of several who is most like the seeker', () => {
    const several = [kin('brother', 'Kasir'), kin('uncle', 'Mirwais'), kin('uncle', 'Kasir')];
    const evidence = weighTracing(
      { sought: child('Niazi'), seeker: kin('uncle', 'Kasir') },
      child('Niazai', { kin: several }),
      AMONG,
    );
    expect(levels(evidence)).toMatchObject({ kin: 'kin_same', relation: 'relation_same' });
  });
});

describe('a parent who seeks', () => {
  it('is compared with the parent the child named, however it was recorded', () => {
    const seeker = kin('father', 'Abdul Qayum');
    for (const minor of [
      child('Niazai', { fatherNames: ['Abdelkayoum'] }),
      child('Niazai', { kin: [kin('father', 'Abdelkayoum')] }),
    ]) {
      const evidence = weighTracing({ sought: child('Niazi'), seeker }, minor, AMONG);
      expect(levels(evidence)).toMatchObject({ kin: 'kin_same', relation: 'relation_same' });
    }
  });

  it('counts once where the request names the parents too', () => {
    const seeker = kin('father', 'Abdul Qayum');
    const evidence = weighTracing(
      { sought: child('Niazi', { fatherNames: ['Abdul Qayum'] }), seeker },
      child('Niazai', { fatherNames: ['Abdelkayoum'] }),
      AMONG,
    );
    expect(levels(evidence)).toEqual({
      sought_name: expect.any(String) as string,
      father: 'parent_same',
      nationality: 'nationality_same',
    });
  });

  it('of another name speaks against it; another uncle does not', () => {
    const against = (relation: 'father' | 'uncle') =>
      weighTracing(
        { sought: child('Niazi'), seeker: kin(relation, 'Gulbuddin') },
        child('Niazai', { kin: [kin(relation, 'Mirwais')] }),
        AMONG,
      );
    expect(levels(against('father'))['kin']).toBe('kin_other');
    expect(against('father').lines.at(-1)?.reasons).toEqual(['contradiction']);
    expect(levels(against('uncle'))['kin']).toBeUndefined();
  });
});

it('a brother of the child sought stays weak, whatever the family shares', () => {
  const family = { fatherNames: ['Gul Rahman'], origins: ['Khost'], kin: [kin('uncle', 'Qasir')] };
  const evidence = weighTracing(
    { sought: child('Mirwais', { ...family, kin: [] }), seeker: kin('uncle', 'Kasir') },
    child('Jawad', family),
    AMONG,
  );
  expect(['weak', 'hidden']).toContain(evidence.band);
});
