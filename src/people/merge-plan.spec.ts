import { civilDate } from '../common/civil-date.js';
import type { PersonName } from '../vault/documents.js';
import { asAlias, type MergeSide, planMerge, withoutAdded, withoutFamily } from './merge-plan.js';

const name = (given: string, more: Partial<PersonName> = {}): PersonName => ({
  given,
  script: 'Latn',
  source: 'minor',
  kind: 'usual',
  ...more,
});
const birth = (from: string, to: string, accepted = true) =>
  ({ earliestOn: civilDate(from), latestOn: civilDate(to), source: 'minor_statement', accepted }) as const;
const link = (id: string, status: 'alleged' | 'disproved' = 'alleged') =>
  ({
    relation: 'uncle',
    side: 'maternal',
    claimedBy: 'minor',
    identifiedOn: civilDate('2026-02-01'),
    status,
    relative: { id },
  }) as const;
const side = (given: Partial<MergeSide>): MergeSide => ({
  sex: 'male',
  nationalities: ['AFG'],
  names: [name('Niazai')],
  family: {},
  births: [],
  links: [],
  ...given,
});

it('takes over what is told of the family where the kept record says nothing, and gives it back', () => {
  const kept = side({ family: { fatherName: 'Rahim' } });
  const merged = side({ family: { fatherName: 'Rahman', motherName: 'Gulab', origins: ['Laghman'] } });
  const { family } = planMerge(kept, merged);
  expect(family).toEqual({ motherName: 'Gulab', origins: ['Laghman'] });
  const joined = { ...kept.family, ...family };
  expect(withoutFamily(joined, merged.family, ['motherName', 'origins'])).toEqual(kept.family);
  const changed = { ...joined, motherName: 'Gulaba' };
  expect(withoutFamily(changed, merged.family, ['motherName', 'origins'])).toEqual({
    fatherName: 'Rahim',
    motherName: 'Gulaba',
  });
});

it('adds what the kept record lacks, and nothing twice', () => {
  const [year, day] = [birth('2010-01-01', '2010-12-31'), birth('2010-05-06', '2010-05-06', false)];
  const kept = side({ births: [year], links: [link('a')] });
  const merged = side({
    names: [name('niazai'), name('Niazi'), name('نیازی', { script: 'Arab' })],
    births: [year, day],
    links: [link('a'), link('b'), link('c', 'disproved')],
  });
  expect(planMerge(kept, merged)).toEqual({
    names: [1, 2],
    family: {},
    births: [day],
    links: [link('b')],
    conflicts: [],
  });
});

it('adds no more names than a record holds', () => {
  const many = (count: number, letter: string) =>
    Array.from({ length: count }, (_, place) => name(letter.repeat(place + 1)));
  expect(planMerge(side({ names: many(18, 'a') }), side({ names: many(5, 'b') })).names).toEqual([0, 1]);
});

it.each([
  [{ sex: 'female' }, ['sex']],
  [{ sex: 'unknown' }, []],
  [{ nationalities: ['ERI'] }, ['nationality']],
  [{ nationalities: [] }, []],
  [{ nationalities: ['PAK', 'AFG'] }, []],
  [{ births: [birth('2011-01-01', '2011-12-31')] }, ['birth']],
  [{ births: [birth('2010-12-31', '2011-12-31')] }, []],
])('finds in %j the conflicts %j', (other, conflicts) => {
  const kept = side({ births: [birth('2010-01-01', '2010-12-31')] });
  expect(planMerge(kept, side(other)).conflicts).toEqual(conflicts);
});

it('takes back the names it added where nobody changed them', () => {
  const [own, added, corrected] = [name('Niazai'), name('Niazi'), name('Nyazi', { source: 'document' })];
  const since = [own, asAlias(added), { ...asAlias(corrected), given: 'Nyazay' }];
  expect(withoutAdded(since, [added, corrected])).toEqual([own, since[2]]);
  expect(withoutAdded([asAlias(added)], [added])).toEqual([asAlias(added)]);
});
