import { asList, fieldId, pageErrors } from './forms.js';

it('makes one id of any field name', () => {
  expect([fieldId('name'), fieldId('names.0.text'), fieldId('a[b]')]).toEqual([
    'name',
    'names-0-text',
    'a-b-',
  ]);
});

describe('pageErrors', () => {
  it('links the summary to each field and keeps the first error beside it', () => {
    const errors = pageErrors('en', [
      { field: 'names.0.text', code: 'isNotEmpty' },
      { field: 'names.0.text', code: 'maxLength' },
    ]);
    expect(errors.list.map((item) => item.href)).toEqual(['#names-0-text', '#names-0-text']);
    expect(errors.byField['names.0.text']).toBe(errors.list[0]?.text);
  });

  it('names the field in the summary, and says only the error beside it', () => {
    const errors = pageErrors('fr', [{ field: 'place', code: 'isNotEmpty' }], { place: 'layout.nav.cases' });
    expect(errors.list[0]?.text).toBe(`Dossiers\u202f: ${errors.byField['place']}`);
  });

  it('writes out a date among the values', () => {
    const errors = pageErrors('fr', [
      { field: 'on', code: 'date_too_late', values: { limit: '2026-11-01' } },
    ]);
    expect(errors.byField['on']).toBe('La date ne peut pas être postérieure au 1er novembre 2026.');
  });

  it('has words for a code without any, and for a field named like a property of objects', () => {
    const errors = pageErrors('en', [{ field: 'constructor', code: 'nobody_translated_this' }]);
    expect(errors.byField['constructor']).toBe('This value is not valid.');
    expect(pageErrors('en', []).byField['constructor']).toBeUndefined();
  });
});

it('reads one, several or no checkbox as a list', () => {
  expect([asList('a'), asList(['a', 'b', 3]), asList(''), asList(undefined), asList({ a: 1 })]).toEqual([
    ['a'],
    ['a', 'b'],
    [],
    [],
    [],
  ]);
});
