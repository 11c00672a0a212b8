import { DEPARTMENT_NAMES, DEPARTMENTS, isDepartment } from './departments.js';

describe('départements', () => {
  it('are 96 in Europe and 5 overseas, with Corsica in two', () => {
    expect(DEPARTMENTS).toHaveLength(101);
    expect(DEPARTMENTS.filter((code) => /^97\d$/.test(code))).toEqual(['971', '972', '973', '974', '976']);
    expect(DEPARTMENTS.filter((code) => /^\d\d$/.test(code))).toHaveLength(94);
    expect(new Set(Object.values(DEPARTMENT_NAMES)).size).toBe(101);
  });

  it('come in the order people know', () => {
    expect(DEPARTMENTS.slice(17, 22)).toEqual(['18', '19', '2A', '2B', '21']);
    expect(DEPARTMENTS[0]).toBe('01');
    expect(DEPARTMENTS.at(-1)).toBe('976');
  });

  it.each(['20', '1', '2a', '975', '00', '', 'constructor'])('refuse %j', (text) => {
    expect(isDepartment(text)).toBe(false);
  });
});
