import { candidateCards, evidenceRow, stepsOf, strengthOf } from './candidate-cards.js';

it.each([
  [0, 0],
  [0.3, 1],
  [-2, 2],
  [4, 3],
  [-5, 3],
  [6.2, 4],
  [12, 5],
])('shows %d bits as %d steps of five', (bits, steps) => {
  expect(stepsOf(bits)).toBe(steps);
});

it.each([
  [0, 'neutral'],
  [0.3, 'for_slightly'],
  [4, 'for'],
  [12, 'for_strongly'],
  [-0.3, 'against_slightly'],
  [-2, 'against'],
  [-6, 'against_strongly'],
])('says of %d bits that they are %s', (bits, strength) => {
  expect(strengthOf(bits)).toBe(strength);
});

it('says of each line what it is about, what was compared and on which side it stands', () => {
  const line = (field: 'name' | 'sex', bits: number) => ({
    field,
    level: 'x',
    bits,
    reasons: [],
    values: null,
  });
  const evidence = [
    { ...line('name', 9), reasons: ['script' as const], values: ['Niazi', 'نیازی'] },
    line('sex', -4),
  ];
  const found = {
    kind: 'minor',
    personId: 'p',
    caseId: null,
    reference: null,
    name: null,
    team: 'Calais',
    band: 'strong',
  } as const;
  const [card] = candidateCards('en', [{ ...found, evidence }]);
  expect(card).toMatchObject({ band: 'Very likely the same person', href: undefined });
  expect(card?.evidence).toEqual([
    {
      ...{ field: 'Name', against: false, steps: 5, strength: 'strongly for' },
      ...{ values: ['Niazi', 'نیازی'], reasons: ['another script'] },
    },
    { field: 'Sex', against: true, steps: 3, strength: 'against', values: null, reasons: [] },
  ]);
});

it.each([
  ['2009-01-01/2009-12-31', '2009'],
  ['2009-03-21/2010-03-20', '21 March 2009 – 20 March 2010'],
  ['2009-03-21/2009-03-21', '21 March 2009'],
])('writes the days %s as %s', (days, text) => {
  const line = { field: 'birth', level: 'x', bits: 1, reasons: [], values: [days, days] } as const;
  expect(evidenceRow('en', { ...line, reasons: [], values: [...line.values] }).values).toEqual([text, text]);
});
