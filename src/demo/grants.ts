import { addDays, type CivilDate } from '../common/civil-date.js';
import type { GrantLevel, GrantPurpose } from '../common/codes.js';
import type { Child } from './child.js';
import { dayOf } from './course.js';
import type { FileWriter } from './file.js';
import type { Member } from './roster.js';
import { say, wordbook } from './words.js';

/** For how long a case is shared at first. */
const GRANT_DAYS = 365;

/** Shares a case with a lawyer while a procedure runs, and with the British team when the child is about to arrive. */
export function shareCase(file: FileWriter, caseId: string, child: Child): number {
  const { course, roster, team, random } = file.brief;
  const since = course.procedureOpened;
  let grants = 0;
  if (since !== null && random.chance(0.75)) {
    writeGrant(file, caseId, child, {
      to: random.pick(roster.lawyers),
      ...{ level: 'legal', purpose: 'legal_representation', day: since },
    });
    grants += 1;
  }
  const london = roster.teams.find(({ name }) => name === 'London');
  const travels = dayOf(course, 'transfer_booked') ?? dayOf(course, 'travel_arranged');
  if (travels !== null && london && london !== team) {
    writeGrant(file, caseId, child, {
      to: random.pick(london.caseworkers),
      ...{ level: 'read', purpose: 'welfare_follow_up', day: travels },
    });
    grants += 1;
  }
  return grants;
}

interface Share {
  readonly to: Member;
  readonly level: GrantLevel;
  readonly purpose: GrantPurpose;
  readonly day: number;
}

/** A grant ends with its term, or with the case. */
function writeGrant(file: FileWriter, caseId: string, child: Child, share: Share): void {
  const { course, openedOn, today, team, lead, random } = file.brief;
  const start = addDays(openedOn, share.day);
  const at = `${start}T08:15:00.000Z`;
  const term = addDays(start, GRANT_DAYS);
  const closed = course.closed === null ? null : addDays(openedOn, course.closed);
  const revoked = closed !== null && closed < term && closed < today;
  const id = file.id(at);
  // A case still open has had its grant renewed.
  const ends: CivilDate = closed === null && term <= today ? addDays(today, 120) : term;
  file.add('case_grants', {
    ...{ id, case_id: caseId, grantee_id: share.to.id, level: share.level, purpose: share.purpose },
    ...{ starts_at: at, ends_at: `${ends}T22:00:00.000Z`, granted_by: lead.id, granted_at: at },
    revoked_at: revoked ? `${closed}T17:00:00.000Z` : null,
    revoked_by: revoked ? team.coordinator.id : null,
  });
  const reason = say(wordbook(team.locale).grant, child.given, random);
  file.say({ personId: child.id, compartment: 'note', subjectId: id, value: { text: reason }, at });
}
