import { ROLES } from '../common/codes.js';
import { may, type Permission, PERMISSIONS } from '../common/permissions.js';

/** Prints who may do what, one line per permission and one column per role. */
const permissions = [...new Set(ROLES.flatMap((role): readonly Permission[] => PERMISSIONS[role]))].sort();
const width = Math.max(...permissions.map((permission) => permission.length)) + 2;
const line = (first: string, cells: readonly string[]) =>
  `${first.padEnd(width)}${cells.map((cell, column) => cell.padEnd((ROLES[column]?.length ?? 0) + 2)).join('')}`.trimEnd();

console.log(line('', ROLES));
for (const permission of permissions) {
  const cells = ROLES.map((role) => (may(role, permission) ? 'yes' : '-'));
  console.log(line(permission, cells));
}
