import { catalogue, hasMessage, isLocale, message, pickLocale } from './messages.js';

describe('message', () => {
  it('fills placeholders in both languages', () => {
    expect(message('en', 'casework.progress', { step: 1, total: 3 })).toBe('Step 1 of 3');
    expect(message('fr', 'casework.progress', { step: 1, total: 3 })).toBe('Étape 1 sur 3');
  });

  it('leaves markup in values alone: escaping belongs to the template', () => {
    expect(message('en', 'casework.timeline.by', { name: '<b>' })).toBe('by <b>');
  });

  it('throws under test on a missing key or value', () => {
    expect(() => message('en', 'no.such.key')).toThrow('no translation for no.such.key in en');
    expect(() => message('fr', 'casework.timeline.by')).toThrow(/name/);
  });

  it('shows the key and warns in service', () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
    process.env['NODE_ENV'] = 'production';
    try {
      expect(message('en', 'no.such.key')).toBe('⟦no.such.key⟧');
      expect(warn).toHaveBeenCalledWith(expect.stringContaining('no.such.key'));
    } finally {
      process.env['NODE_ENV'] = 'test';
      warn.mockRestore();
    }
  });

  it('knows its keys', () => {
    expect([hasMessage('form.cancel'), hasMessage('form.nothing'), hasMessage('constructor')]).toEqual([
      true,
      false,
      false,
    ]);
    expect(catalogue('fr').get('form.cancel')).toBe('Annuler');
  });
});

describe('pickLocale', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['fr', 'fr'],
    ['fr-CA, en;q=0.8', 'fr'],
    ['en;q=0.3, fr;q=0.5', 'fr'],
    ['de-DE, FR;q=0.2', 'fr'],
    ['fr;q=0, en;q=0.1', 'en'],
    ['fr;q=x', 'fr'],
    ['de, *;q=0.5', 'en'],
    [','.repeat(100_000), 'en'],
  ])('%s → %s', (header, locale) => expect(pickLocale(header)).toBe(locale));
});

it('takes only our two languages', () => {
  expect(['en', 'fr', 'EN', 'de', '', undefined, ['fr']].map(isLocale)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    false,
  ]);
});
