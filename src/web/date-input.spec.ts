import { dateInputValues, parseDateInput } from './date-input.js';

const typed = (day: string, month: string, year: string) => ({
  'on-day': day,
  'on-month': month,
  'on-year': year,
});
const today = '2026-11-22';

it.each([
  ['27', '3', '2011', '2011-03-27'],
  [' 7 ', '03', '2011', '2011-03-07'],
  ['29', '2', '2024', '2024-02-29'],
  ['1', 'janvier', '2026', '2026-01-01'],
  ['1', 'Août', '2026', '2026-08-01'],
  ['1', 'févr.', '2026', '2026-02-01'],
  ['1', 'SEPT', '2026', '2026-09-01'],
  ['۲۷', '۳', '۲۰۱۱', '2011-03-27'],
  ['٢٧', '٣', '٢٠١١', '2011-03-27'],
])('%s %s %s is %s', (day, month, year, date) => {
  expect(parseDateInput(typed(day, month, year), 'on', { max: today })).toEqual({ date });
});

it.each([
  ['', '3', '2011', 'on', 'date_day_missing'],
  ['1', '', '2011', 'on-month', 'date_month_missing'],
  ['1', '3', '', 'on-year', 'date_year_missing'],
  ['1', '3', '11', 'on-year', 'date_year_four_digits'],
  ['31', '2', '2011', 'on', 'date_impossible'],
  ['29', '2', '2027', 'on', 'date_impossible'],
  ['0', '3', '2011', 'on', 'date_impossible'],
  ['1', '13', '2011', 'on', 'date_impossible'],
  ['1', 'nivôse', '2011', 'on', 'date_impossible'],
  ['1.5', '3', '2011', 'on', 'date_impossible'],
])('%s/%s/%s is refused on %s', (day, month, year, field, code) => {
  expect(parseDateInput(typed(day, month, year), 'on')).toEqual({ error: { field, code } });
});

it('keeps within the days allowed, and tells which', () => {
  expect(parseDateInput(typed('23', '11', '2026'), 'on', { max: today })).toEqual({
    error: { field: 'on', code: 'date_too_late', values: { limit: today } },
  });
  expect(parseDateInput(typed('1', '1', '0005'), 'on', { min: '1900-01-01' })).toMatchObject({
    error: { code: 'date_too_early' },
  });
});

it('takes empty boxes as no date unless one is required', () => {
  expect(parseDateInput({}, 'on')).toEqual({ date: undefined });
  expect(parseDateInput(typed(' ', '', ''), 'on', { required: true })).toEqual({
    error: { field: 'on', code: 'date_required' },
  });
  expect(parseDateInput({ 'on-day': ['1', '2'] }, 'on')).toEqual({ date: undefined });
});

it('shows a stored date in its boxes', () => {
  expect(dateInputValues('on', '2011-03-07')).toEqual({
    'on-day': '07',
    'on-month': '03',
    'on-year': '2011',
  });
  expect(dateInputValues('on', undefined)).toEqual(typed('', '', ''));
});
