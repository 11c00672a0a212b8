import { codedRequest, requestFaults } from './coded-request.js';

const TODAY = '2026-06-01';

describe('the columns of a request', () => {
  it('are those of what was entered', () => {
    expect(codedRequest({ relation: 'uncle' })).toEqual({ relation: 'uncle' });
    expect(codedRequest({ caseId: null })).toEqual({ case_id: null });
  });

  it('hold a birth as stated and as Gregorian days, or nothing of it', () => {
    expect(codedRequest({ birth: { calendar: 'solar_hijri', year: 1387 } })).toMatchObject({
      birth_calendar: 'solar_hijri',
      birth_year: 1387,
      birth_month: null,
      born_from: '2008-03-20',
      born_to: '2009-03-20',
    });
    expect(codedRequest({ birth: null })).toMatchObject({ birth_calendar: null, born_from: null });
  });

  it('hold the last contact whole', () => {
    expect(codedRequest({ lastContact: { country: 'IRN' } })).toEqual({
      last_contact_on: null,
      last_contact_country: 'IRN',
      last_contact_channel: null,
    });
  });
});

it.each([
  [{ birth: { calendar: 'gregorian', year: 2009, month: 2, day: 30 } }, ['birth birth_no_such_date']],
  [{ birth: { calendar: 'gregorian', year: 2027 } }, ['birth in_future']],
  [{ lastContact: { on: '2026-06-02' } }, ['lastContact.on in_future']],
  [{ birth: { calendar: 'gregorian', year: 2026 }, lastContact: { on: TODAY } }, []],
] as const)('%j: %j', (entered, faults) => {
  expect(requestFaults(entered, TODAY).map(({ field, code }) => `${field} ${code}`)).toEqual(faults);
});
