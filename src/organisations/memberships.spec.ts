import { ROLES } from '../common/codes.js';
import { mayJoinTeams } from './memberships.js';

it('teams are for caseworkers and coordinators alone', () => {
  expect(ROLES.filter(mayJoinTeams)).toEqual(['caseworker', 'coordinator']);
});
