import type { Role } from './codes.js';

/** What each role may do; which records it may do it to is decided by the database's policies. */
export const PERMISSIONS = {
  caseworker: [
    'case.read',
    'deadline.read',
    'case.write',
    'case.close.propose',
    'minor.write',
    'relative.write',
    'kinship.write',
    'record.merge',
    'procedure.open',
    'step.record',
    'timeline.write',
    'grant.manage',
    'people.search',
    'people.ask',
    'tracing.read',
    'tracing.write',
    'directory.read',
    'reminder.own',
    'session.own',
  ],
  coordinator: [
    'case.read',
    'deadline.read',
    'case.write',
    'case.assign',
    'case.close.propose',
    'case.close.approve',
    'case.reopen',
    'minor.write',
    'relative.write',
    'kinship.write',
    'record.merge',
    'procedure.open',
    'step.record',
    'timeline.write',
    'grant.manage',
    'people.search',
    'people.ask',
    'tracing.read',
    'tracing.write',
    'directory.read',
    'reminder.own',
    'session.own',
  ],
  lawyer: ['case.read', 'deadline.read', 'step.record', 'people.search', 'reminder.own', 'session.own'],
  committee: [
    'report.read',
    'report.cut',
    'incident.read',
    'incident.write',
    'incident.verify',
    'release.read',
    'release.draft',
    'release.check_methods',
    'release.send_back',
    'release.sign',
    'session.own',
  ],
  admin: [
    'user.manage',
    'team.manage',
    'organisation.manage',
    'calendar.manage',
    'directory.read',
    'session.own',
  ],
  protection_officer: [
    'audit.read',
    'release.read',
    'release.check_safeguarding',
    'release.send_back',
    'session.own',
  ],
} as const satisfies Record<Role, readonly string[]>;

export type Permission = (typeof PERMISSIONS)[Role][number];

/** Whether the role holds the permission; anything not listed is refused. */
export function may(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[role] as readonly string[]).includes(permission);
}
