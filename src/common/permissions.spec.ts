import { ROLES } from './codes.js';
import { may, type Permission, PERMISSIONS } from './permissions.js';

/** The whole table, cell by cell, in the order of `ROLES`: ● may, · may not. */
const TABLE: Record<Permission, string> = {
  //                      caseworker, coordinator, lawyer, committee, admin, protection officer
  'case.read': '●●●···',
  'deadline.read': '●●●···',
  'case.write': '●●····',
  'case.assign': '·●····',
  'case.close.propose': '●●····',
  'case.close.approve': '·●····',
  'case.reopen': '·●····',
  'minor.write': '●●····',
  'relative.write': '●●····',
  'kinship.write': '●●····',
  'record.merge': '●●····',
  'procedure.open': '●●····',
  'step.record': '●●●···',
  'timeline.write': '●●····',
  'grant.manage': '●●····',
  'people.search': '●●●···',
  'people.ask': '●●····',
  'tracing.read': '●●····',
  'tracing.write': '●●····',
  'directory.read': '●●··●·',
  'report.read': '···●··',
  'report.cut': '···●··',
  'incident.read': '···●··',
  'incident.write': '···●··',
  'incident.verify': '···●··',
  'release.read': '···●·●',
  'release.draft': '···●··',
  'release.check_methods': '···●··',
  'release.check_safeguarding': '·····●',
  'release.send_back': '···●·●',
  'release.sign': '···●··',
  'observation.read': '···●·●',
  'observation.write': '···●··',
  'observation.review': '···●··',
  'user.manage': '····●·',
  'team.manage': '····●·',
  'organisation.manage': '····●·',
  'calendar.manage': '····●·',
  'audit.read': '·····●',
  'reminder.own': '●●●···',
  'session.own': '●●●●●●',
};

describe('what each role may do', () => {
  it.each(Object.entries(TABLE) as [Permission, string][])('%s is for %s', (permission, cells) => {
    expect(ROLES.map((role) => (may(role, permission) ? '●' : '·')).join('')).toBe(cells);
  });

  it('holds nothing that is not in the table', () => {
    expect([...new Set(Object.values(PERMISSIONS).flat())].sort()).toEqual(Object.keys(TABLE).sort());
  });
});
