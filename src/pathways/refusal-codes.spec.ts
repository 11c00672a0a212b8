import { codeKey, REFUSAL_CODES } from '../common/codes.js';
import { catalogue, LOCALES } from '../common/messages.js';
import { REFUSAL_REASONS } from './refusal-codes.js';

describe('the reasons for refusal and delay', () => {
  it('are one for each code, each with its source', () => {
    expect(REFUSAL_REASONS.map(({ code }) => code)).toEqual(REFUSAL_CODES);
    expect(REFUSAL_REASONS.filter(({ sources }) => sources.length === 0)).toEqual([]);
  });

  it('are refusals but for a request that was mislaid', () => {
    expect(REFUSAL_REASONS.filter(({ kind }) => kind === 'delay').map(({ code }) => code)).toEqual(['R13']);
  });

  it('keep the mark of what was not read', () => {
    expect(REFUSAL_REASONS.filter(({ verified }) => !verified).map(({ code }) => code)).toEqual([
      'R08',
      'R15',
    ]);
  });

  it.each(LOCALES)('have words in %s', (locale) => {
    const words = REFUSAL_CODES.map((code) => catalogue(locale).get(codeKey('refusal', code)));
    expect(new Set(words).size).toBe(REFUSAL_CODES.length);
    expect(words).not.toContain(undefined);
  });
});
