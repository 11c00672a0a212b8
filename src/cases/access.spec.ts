import { demand, reaches } from './access.js';

describe('access to a case', () => {
  it('at a level allows what the lower levels allow', () => {
    expect(reaches('team', 'full')).toBe(true);
    expect(reaches('full', 'full')).toBe(true);
    expect(reaches('legal', 'full')).toBe(false);
    expect(reaches('full', 'team')).toBe(false);
  });

  it('too low is refused as such', () => {
    expect(() => demand('read', 'legal')).toThrow('access_too_low');
    expect(() => demand('legal', 'legal')).not.toThrow();
  });
});
