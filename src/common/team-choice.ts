import { InvalidInput, Refused } from './errors.js';

/**
 * The team a new record belongs to: the one asked for, or the only one the caller has.
 * @throws InvalidInput naming `teamId` when it has to be chosen or is not the caller's; Refused when they have no team.
 */
export function chooseTeam(own: readonly string[], asked: string | undefined): string {
  const [first] = own;
  if (first === undefined) throw new Refused('no_team', 'forbidden');
  if (asked !== undefined) {
    if (!own.includes(asked)) throw InvalidInput.field('teamId', 'team_not_own');
    return asked;
  }
  if (own.length > 1) throw InvalidInput.field('teamId', 'isNotEmpty');
  return first;
}
