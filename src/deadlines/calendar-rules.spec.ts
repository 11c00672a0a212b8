import { HOLIDAY_CALENDARS } from '../pathways/holidays.js';
import { rulesOn } from './calendar-rules.js';

describe('the rules a day off can move', () => {
  it('are those before the courts of each nation', () => {
    for (const calendar of ['england_wales', 'scotland', 'northern_ireland'] as const)
      expect(rulesOn(calendar)).toEqual(expect.arrayContaining(['UK-JR-3M', 'UK-FTT-28D', 'UK-FTT-14D']));
    expect(rulesOn('france')).not.toContain('UK-JR-3M');
  });

  it('are those that count working days, forwards or back', () => {
    expect(rulesOn('france')).toEqual(expect.arrayContaining(['FR-REG-3WD', 'IR-ARRIVAL-NOTICE']));
  });

  it('are not those that no day off moves in any reading', () => {
    const all = HOLIDAY_CALENDARS.flatMap(rulesOn);
    expect(all).not.toContain('UK-CNP-12W');
    expect(all).not.toContain('FR-APPEAL-48H');
    expect(rulesOn('alsace_moselle')).toEqual([]);
  });
});
