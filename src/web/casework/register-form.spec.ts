import { readScreen, readUpTo } from './register-form.js';

const today = '2026-03-01';
const who = { name: 'Amir', sex: 'male', birth: 'unknown' };

function birth(answers: Record<string, string>) {
  const parsed = readUpTo('who', { ...who, ...answers }, today);
  return parsed.errors ?? parsed.input.minor.birth;
}

it.each([
  [
    { birth: 'date', 'birthOn-day': '6', 'birthOn-month': 'mai', 'birthOn-year': '2010' },
    '2010-05-06',
    '2010-05-06',
  ],
  [{ birth: 'year', birthYear: '2010' }, '2010-01-01', '2010-12-31'],
  [{ birth: 'year', birthYear: '2026' }, '2026-01-01', today],
  // 1390 of the solar calendar of Afghanistan and Iran, 1431 of the lunar one.
  [{ birth: 'year', birthYear: '1390' }, '2011-03-21', '2012-03-19'],
  [{ birth: 'year', birthYear: '1431' }, '2009-12-18', '2010-12-06'],
  [{ birth: 'age', birthAge: '15' }, '2010-03-02', '2011-03-01'],
])('takes %j as born between %s and %s', (answers, earliestOn, latestOn) => {
  expect(birth(answers)).toMatchObject({ earliestOn, latestOn, source: 'minor_statement' });
});

it.each([
  [{ birth: 'year', birthYear: '11' }, 'birthYear', 'date_year_four_digits'],
  [{ birth: 'year', birthYear: '1990' }, 'birthYear', 'birth_too_old'],
  [{ birth: 'year', birthYear: '1550' }, 'birthYear', 'date_year_four_digits'],
  [{ birth: 'age', birthAge: 'ten' }, 'birthAge', 'age_number'],
  [{ birth: 'age', birthAge: '40' }, 'birthAge', 'birth_too_old'],
  [
    { birth: 'date', 'birthOn-day': '2', 'birthOn-month': '3', 'birthOn-year': '2026' },
    'birthOn',
    'date_too_late',
  ],
  [{ birth: 'guess' }, 'birth', 'isIn'],
])('refuses %j at %s', (answers, field, code) => {
  expect(birth(answers)).toEqual([expect.objectContaining({ field, code })]);
});

it('asks four things', () => {
  const fields = (['who', 'where', 'relative'] as const).flatMap((screen) =>
    (readScreen(screen, {}, today).errors ?? []).map((error) => error.field),
  );
  expect(fields).toEqual(['name', 'sex', 'birth', 'placeType']);
});

it('checks each screen by itself, and keeps every name with what it is', () => {
  expect(readScreen('where', { placeType: 'moon' }, today).errors).toEqual([
    { field: 'placeType', code: 'isIn' },
  ]);
  expect(readScreen('relative', { relation: 'aunt' }, today).errors).toEqual([
    { field: 'relativeName', code: 'isNotEmpty' },
  ]);
  const typed = {
    ...who,
    native: 'امیر',
    alias: 'Mimi',
    language: 'ps',
    placeType: 'camp',
    flags: 'violence',
  };
  const parsed = readUpTo('relative', { ...typed, relation: 'aunt', relativeName: 'Zarmina' }, today);
  expect(parsed.errors).toBeUndefined();
  expect(parsed).toMatchObject({
    input: {
      minor: {
        names: [{ given: 'Amir' }, { given: 'امیر' }, { given: 'Mimi', kind: 'alias' }],
        interpreterLanguage: 'ps',
        safetyFlags: ['violence'],
      },
      relative: { name: 'Zarmina', relation: 'aunt' },
    },
  });
});

it('registers a child who leaves after the first screen as being somewhere unknown', () => {
  expect(readUpTo('who', { ...who, language: 'fr' }, today)).toMatchObject({
    input: { minor: { place: { placeType: 'unknown' }, languages: ['fr'] } },
  });
});
