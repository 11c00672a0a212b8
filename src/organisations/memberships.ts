import type { Role } from '../common/codes.js';

/** Teams are for those who do casework: everybody else reaches a case through a grant, or not at all. */
export function mayJoinTeams(role: Role): boolean {
  return role === 'caseworker' || role === 'coordinator';
}
