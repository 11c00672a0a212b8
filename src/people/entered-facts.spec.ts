import { civilDate } from '../common/civil-date.js';
import { NO_FACTS } from '../matching/person-facts.js';
import { enteredFacts, tellsApart } from './entered-facts.js';

it('compares what is there', () => {
  expect(enteredFacts({ names: [{ given: 'Niazai' }] })).toEqual({
    ...NO_FACTS,
    names: [{ given: 'Niazai' }],
  });
  const [from, to] = [civilDate('2010-01-01'), civilDate('2010-12-31')];
  const known = enteredFacts({
    names: [{ given: 'Niazai', family: 'Ahmadi', kind: 'official' }],
    fatherName: 'Rahim',
    origins: ['Nangarhar'],
    sex: 'male',
    births: [{ earliestOn: from, latestOn: to, disputed: true }, { earliestOn: to }],
    contact: { phones: [{ number: '+33 6 12-34', safe: false }] },
  });
  expect(known).toMatchObject({
    names: [{ given: 'Niazai', family: 'Ahmadi' }],
    fatherNames: ['Rahim'],
    origins: ['Nangarhar'],
    births: [
      { from, to, uncertain: true },
      { from: to, to, uncertain: false },
    ],
    phones: ['3361234'],
  });
});

it('takes a name and one thing more to look beyond one’s own records', () => {
  const name = { names: [{ given: 'Niazai' }] };
  expect(tellsApart(enteredFacts({ ...name, sex: 'male' }))).toBe(false);
  expect(tellsApart(enteredFacts({ ...name, fatherName: 'Rahim' }))).toBe(true);
  expect(tellsApart(enteredFacts({ ...name, births: [{ earliestOn: civilDate('2010-01-01') }] }))).toBe(true);
  expect(tellsApart(enteredFacts({ ...name, contact: { phones: [{ number: '0612345678' }] } }))).toBe(true);
  expect(tellsApart({ ...enteredFacts({ names: [] }), phones: ['0612345678'] })).toBe(false);
});
