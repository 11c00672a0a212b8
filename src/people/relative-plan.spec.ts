import type { PersonName } from '../vault/documents.js';
import type { KnownWords } from './known-words.js';
import { planRelativeMerge, type RelativeSide, takenBack } from './relative-plan.js';

const name = (given: string, kind: PersonName['kind'] = 'usual'): PersonName => ({
  given,
  script: 'Latn',
  source: 'relative',
  kind,
});
const phone = (number: string) => ({ number, safe: true });
const words = (more: Partial<KnownWords> = {}): KnownWords => ({
  identity: { names: [name('Kasir')] },
  contact: { phones: [], emails: [], handles: [] },
  place: {},
  ...more,
});
const side = (more: Partial<RelativeSide> = {}): RelativeSide => ({
  words: words(),
  codes: { ukNation: null, immigrationStatus: 'unknown' },
  links: [],
  ...more,
});
const link = (status: 'alleged' | 'verified' | 'disputed', relation = 'uncle', caseId = 'c') =>
  ({ caseId, relation, status }) as const;

it('adds what the kept record lacks, and nothing twice', () => {
  const other = words({
    identity: { names: [name('kasir'), name('Qaser')], fatherName: 'Rahim' },
    contact: { phones: [phone('+44 7700 900461')], emails: [], handles: [] },
    place: { address: '4 Larchmere Court' },
  });
  const codes = { ukNation: 'scotland', immigrationStatus: 'refugee' } as const;
  const plan = planRelativeMerge(side(), side({ words: other, codes }));
  expect(plan.added).toEqual({
    names: [name('Qaser', 'alias')],
    family: { fatherName: 'Rahim' },
    contact: { phones: [phone('+44 7700 900461')], emails: [], handles: [] },
    place: { address: '4 Larchmere Court' },
  });
  expect(plan.codes).toEqual(codes);
  expect(Object.keys(plan.documents)).toEqual(['identity', 'contact', 'place']);
  expect(planRelativeMerge(side({ words: other, codes }), side()).documents).toEqual({});
});

it.each([
  [{ codes: { ukNation: 'wales', immigrationStatus: 'unknown' } }, ['nation']],
  [{ codes: { ukNation: null, immigrationStatus: 'british' } }, ['immigration_status']],
  [{ links: [link('alleged', 'cousin')] }, ['relation']],
  [{ links: [link('disputed')] }, ['link_status']],
  [{ links: [link('alleged')] }, []],
  [{ links: [link('disputed', 'cousin', 'd')] }, []],
] as [Partial<RelativeSide>, string[]][])('finds in %j the conflicts %j', (other, conflicts) => {
  const kept = side({
    codes: { ukNation: 'scotland', immigrationStatus: 'refugee' },
    links: [link('verified')],
  });
  expect(planRelativeMerge(kept, side(other)).conflicts).toEqual(conflicts);
});

it('takes back what was added and nobody has changed since', () => {
  const before = { names: [name('Kasir')] };
  const joined = {
    names: [name('Kasir'), name('Qaser', 'alias'), name('Kaser', 'alias')],
    fatherName: 'Rahim',
    origins: ['Laghman'],
  };
  expect(takenBack(joined, joined, before)).toEqual(before);
  const corrected = { ...name('Qaser', 'alias'), pronunciation: 'KAH-ser' };
  const since = {
    names: [name('Kasir'), corrected, name('Kaser', 'alias')],
    fatherName: 'Rahman',
    motherName: 'Gul',
  };
  expect(takenBack(since, joined, before)).toEqual({
    names: [name('Kasir'), corrected],
    fatherName: 'Rahman',
    motherName: 'Gul',
  });
});

it('gives a place back as it was, unless somebody has written it anew', () => {
  const [before, joined] = [{ address: 'here' }, { address: 'here', detail: 'or there' }];
  expect(takenBack(joined, joined, before)).toEqual(before);
  const moved = { address: 'elsewhere', detail: 'or there' };
  expect(takenBack(moved, joined, before)).toEqual({ address: 'elsewhere' });
  expect(
    takenBack(
      { names: [name('Qaser', 'alias')] },
      { names: [name('Kasir'), name('Qaser', 'alias')] },
      { names: [name('Kasir')] },
    ),
  ).toEqual({
    names: [name('Qaser', 'alias')],
  });
});

it('empties a list that was empty, and keeps the field', () => {
  const none = { phones: [], emails: [], handles: [] };
  const joined = { ...none, phones: [phone('+44 1')] };
  expect(takenBack(joined, joined, none)).toEqual(none);
});
