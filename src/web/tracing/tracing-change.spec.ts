import type { TracingRequestView } from '../../tracing/tracing-requests-view.dto.js';
import { changeValues, readTracingChange } from './tracing-change.js';

const name = (given: string, family?: string) => ({
  ...{ given, script: 'Latn' as const, source: 'relative' as const, kind: 'usual' as const },
  ...(family !== undefined && { family }),
});
const REQUEST = {
  ...{
    id: 'q',
    teamId: 't',
    relativeId: 'r',
    relativeReference: '',
    caseId: 'c',
    caseReference: '7K3M9QTAX',
  },
  ...{ relation: 'uncle', side: 'paternal', sex: 'male', nationalities: ['AFG', 'PAK'], languages: ['ps'] },
  birth: {
    ...{ calendar: 'solar_hijri', year: 1387, month: 5, day: 2 },
    ...{ from: '2008-07-23', to: '2008-07-23' },
  },
  lastContact: { on: '2026-02-01', country: 'IRN', channel: null },
  ...{ status: 'open', closedOn: null, closureReason: null, sharingConsentOn: null, version: 4 },
  ...{ createdAt: '', updatedAt: '', seeker: null, contact: null, decisions: [], withheld: [] },
  sought: {
    names: [name('Zmarak', 'Wardak'), name('Zmaray'), name('Zmari')],
    fatherName: 'Torabaz',
    origins: ['Khost', 'Zadran'],
    note: 'Lost in Van.',
  },
} satisfies TracingRequestView;

const typedAs = (more: object = {}) => ({ ...changeValues(REQUEST), version: '4', ...more });
const read = (more: object = {}, request: TracingRequestView = REQUEST) => {
  const parsed = readTracingChange(typedAs(more), request);
  if (parsed.errors) throw new Error(JSON.stringify(parsed.errors));
  return parsed.input;
};

it('sent as it was shown changes nothing', () => {
  const { value, version } = read();
  expect(version).toBe(4);
  expect(value.caseReference).toBe('7K3M-9QTA-X');
  expect(value.change).toMatchObject({
    ...{ relation: 'uncle', side: 'paternal', sex: 'male', nationalities: ['AFG', 'PAK'], languages: ['ps'] },
    ...{ sought: REQUEST.sought, lastContact: { on: '2026-02-01', country: 'IRN' } },
  });
  expect(value.change.birth).toBeUndefined();
});

it('what is typed anew takes the place of what stood there, and of nothing else', () => {
  const { change } = read({ childName: 'Zmarai', nationality: 'IRN', birthYear: '1388', origin: '' }).value;
  expect(change.sought?.names.map(({ given }) => given)).toEqual(['Zmarai', 'Zmaray', 'Zmari']);
  expect(change.sought?.origins).toEqual(['Zadran']);
  expect(change.nationalities).toEqual(['IRN', 'PAK']);
  expect(change.birth).toEqual({ calendar: 'solar_hijri', year: 1388 });
});

it('what is emptied is not known any more', () => {
  const { value } = read({ birthYear: '', 'lastOn-day': '', 'lastOn-month': '', 'lastOn-year': '' });
  expect(value.change.birth).toBeNull();
  expect(value.change.lastContact).toEqual({ country: 'IRN' });
});

it('a case the reader may not see stays tied, one they took out does not', () => {
  const unseen = { ...REQUEST, caseId: null, caseReference: null };
  expect(read({ caseReference: '' }).value.caseReference).toBeNull();
  expect(read({ caseReference: '' }, unseen).value.caseReference).toBeUndefined();
});

it.each([
  [{ childName: '' }, 'childName'],
  [{ relation: '' }, 'relation'],
  [{ birthYear: 'soon' }, 'birthYear'],
])('names the field of %j that is wrong', (more, field) => {
  expect(readTracingChange(typedAs(more), REQUEST).errors?.map((error) => error.field)).toEqual([field]);
});
