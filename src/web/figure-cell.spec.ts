import { figureCell } from './figure-cell.js';

describe('a figure', () => {
  it.each([
    [4, '0 à 4', 'de 0 à 4'],
    [5, '0 à 5', 'de 0 à 5'],
  ])('rounded to zero is shown as the interval it stands for, up to %d', (upper, text, spoken) => {
    expect(figureCell('fr', { value: null, lower: 0, upper })).toEqual({ text, spoken });
    expect(figureCell('fr', { value: 0, lower: 0, upper })).toEqual({ text, spoken });
  });

  it('of five or more is shown as it is', () => {
    expect(figureCell('en', { value: 285, lower: 281, upper: 289 })).toEqual({ number: 285 });
  });

  it('that was not produced says so', () => expect(figureCell('en', undefined)).toEqual({ text: 'n.p.' }));
});
