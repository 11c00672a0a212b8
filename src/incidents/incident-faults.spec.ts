import { incidentFaults, sameEventKey, type IncidentFacts } from './incident-faults.js';

const EVENT: IncidentFacts = {
  kind: 'eviction',
  fromOn: '2025-03-12',
  place: '62',
  sourceKind: 'partner',
  sourceName: 'Maraude du littoral',
};
const faults = (change: Partial<IncidentFacts>) =>
  incidentFaults({ ...EVENT, ...change }, '2025-04-01').map(({ field, code }) => `${field} ${code}`);

describe('an event of the log', () => {
  it('is in order as seen and told', () => {
    expect(
      faults({ toOn: '2025-03-12', noteFr: 'Environ 40 tentes saisies.', noteEn: 'Some 40 tents.' }),
    ).toEqual([]);
  });

  it.each([
    [{ fromOn: '2025-04-02' }, ['fromOn in_future']],
    [{ toOn: '2025-03-11' }, ['toOn before_start']],
    [{ fromOn: '2024-12-01', toOn: '2025-03-04' }, ['toOn incident_too_long']],
    [{ noteEn: 'Call 06 12 34 56 78' }, ['noteEn personal_data_phone']],
    [{ sourceName: 'a@b.example' }, ['sourceName personal_data_email']],
  ] as const)('is refused with the field at fault: %j', (change, expected) => {
    expect(faults(change)).toEqual(expected);
  });

  it('is the same event whatever the case of its source', () => {
    expect(sameEventKey({ ...EVENT, sourceName: 'MARAUDE du littoral', noteFr: 'x' })).toBe(
      sameEventKey(EVENT),
    );
  });
});
