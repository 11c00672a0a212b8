import { catalogue, type Locale } from '../common/messages.js';
import { COMPUTATION_RULES } from './computation-rules.js';

const LOCALES: readonly Locale[] = ['en', 'fr'];

describe('the rules of counting', () => {
  it('have an id and a source each, and keep the mark of what rests on memory', () => {
    expect(COMPUTATION_RULES.filter(({ source }) => !/\d/.test(source))).toEqual([]);
    expect(COMPUTATION_RULES.flatMap(({ id, verified }) => (verified ? [] : [id]))).toEqual([
      'c2',
      'c3',
      'c6',
      'c7',
      't7',
    ]);
  });

  it.each(LOCALES)('have words, and no others (%s)', (locale) => {
    const written = [...catalogue(locale).keys()].filter((key) => key.startsWith('law.rule.'));
    expect(written.sort()).toEqual(COMPUTATION_RULES.map(({ id }) => `law.rule.${id}`).sort());
  });
});
