import { InvalidInput, Refused } from './errors.js';
import { chooseTeam } from './team-choice.js';

const fieldCode = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof InvalidInput) return error.detail.fields?.[0];
    throw error;
  }
  return undefined;
};

it('takes the only team when none is asked for', () => {
  expect(chooseTeam(['calais'], undefined)).toBe('calais');
});

it('asks which when there are several', () => {
  expect(fieldCode(() => chooseTeam(['calais', 'paris'], undefined))).toEqual({
    field: 'teamId',
    code: 'isNotEmpty',
  });
  expect(chooseTeam(['calais', 'paris'], 'paris')).toBe('paris');
});

it('refuses a team that is not the caller’s, and a caller without any', () => {
  expect(fieldCode(() => chooseTeam(['calais'], 'paris'))).toEqual({ field: 'teamId', code: 'team_not_own' });
  expect(() => chooseTeam([], 'paris')).toThrow(Refused);
});
