import { based, versionModel } from './versions.js';

it('shows a conflict once, and then goes on from what was shown', () => {
  expect(versionModel({}, 3)).toEqual({ version: 3, conflict: false });
  expect(versionModel({ version: '3' }, 3)).toEqual({ version: 3, conflict: false });
  expect(versionModel({ version: '2' }, 3)).toEqual({ version: 3, conflict: true });
});

it('learns nothing from the language button: a change not yet shown stays in the way', () => {
  expect(versionModel({ version: '2', _lang: 'fr' }, 3)).toEqual({ version: 2, conflict: false });
  expect(versionModel({ version: '3', conflict: 'shown', _lang: 'fr' }, 3)).toEqual({
    version: 3,
    conflict: true,
  });
});

it('bases an input on the version of its form, and on none when that is missing', () => {
  expect(based({ version: '4' }, { input: 'x' })).toEqual({ input: { value: 'x', version: 4 } });
  expect(based({ version: '-1' }, { input: 'x' })).toEqual({ input: { value: 'x', version: 0 } });
});
