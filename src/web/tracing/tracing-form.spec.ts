import type { Typed } from '../pages.service.js';
import { readTracingForm } from './tracing-form.js';

const TYPED = { name: 'Kasir', relation: 'uncle', childName: 'Niazi' };

const read = (typed: Typed) => {
  const parsed = readTracingForm(typed);
  if (parsed.errors) throw new Error(JSON.stringify(parsed.errors));
  return parsed.input.request;
};

it('takes the least a relative can say', () => {
  const input = read(TYPED);
  expect(input).toMatchObject({
    relative: { names: [{ given: 'Kasir' }] },
    relation: 'uncle',
    sought: { names: [{ given: 'Niazi' }] },
  });
  expect(input.birth).toBeUndefined();
  expect(input.sharingConsent).toBeUndefined();
});

it('takes all that a relative can say', () => {
  const input = read({
    ...TYPED,
    phone: '+44 7700 900461',
    childNative: 'نیازی',
    birthCalendar: 'solar_hijri',
    birthYear: '1387',
    nationality: 'AFG',
    fatherName: 'Abdul Qayum',
    origin: 'Khost',
    'lastOn-day': '1',
    'lastOn-month': '2',
    'lastOn-year': '2026',
    lastCountry: 'IRN',
    sharingConsent: 'yes',
  });
  expect(input).toMatchObject({
    relative: { contact: { phones: [{ number: '+44 7700 900461' }] } },
    sought: {
      names: [{ given: 'Niazi' }, { given: 'نیازی' }],
      fatherName: 'Abdul Qayum',
      origins: ['Khost'],
    },
    birth: { calendar: 'solar_hijri', year: 1387 },
    nationalities: ['AFG'],
    lastContact: { on: '2026-02-01', country: 'IRN' },
    sharingConsent: true,
  });
});

it.each([
  [{ ...TYPED, name: '' }, 'name'],
  [{ ...TYPED, childName: '' }, 'childName'],
  [{ ...TYPED, relation: '' }, 'relation'],
  [{ ...TYPED, birthYear: '1387' }, 'birthCalendar'],
  [{ ...TYPED, birthCalendar: 'gregorian', birthYear: 'soon' }, 'birthYear'],
  [{ ...TYPED, phone: 'none' }, 'phone'],
])('names the field of %j that is wrong', (typed, field) => {
  expect(readTracingForm(typed).errors?.map((error) => error.field)).toEqual([field]);
});

it('takes somebody on record for who seeks, and remembers who they are not', () => {
  const [same, other] = ['01a21d9d-3577-75fb-94d6-cdee30f22ff3', '01a21d9d-3577-75fb-94d6-cdee30f22ff4'];
  expect(read({ ...TYPED, same })).toMatchObject({
    relativeId: same,
    sought: { names: [{ given: 'Niazi' }] },
  });
  expect(read({ ...TYPED, same }).relative).toBeUndefined();
  expect(readTracingForm({ ...TYPED, phone: '+44 7700 900461', same })).toMatchObject({
    input: { said: { names: [{ given: 'Kasir' }], contact: { phones: [{ number: '+44 7700 900461' }] } } },
  });
  expect(readTracingForm({ ...TYPED, notSame: [other, 'x'] })).toMatchObject({ input: { others: [other] } });
  expect(readTracingForm({ ...TYPED, same: 'x' }).errors?.map(({ field }) => field)).toEqual(['name']);
});
