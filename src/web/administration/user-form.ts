import { isEmail } from 'class-validator';
import { ROLES, type Role } from '../../common/codes.js';
import type { FieldError } from '../../common/errors.js';
import { isLocale, type Locale } from '../../common/messages.js';
import { asList } from '../forms.js';
import type { Parsed, Typed } from '../pages.service.js';
import { oneLine, typedVersion } from '../typed.js';

export interface NewUser {
  organisationId: string;
  email: string;
  displayName: string;
  role: Role;
  locale: Locale;
  teamIds: string[];
}

export interface VersionedUserChange {
  version: number;
  displayName: string;
  role: Role;
  locale: Locale;
  active: boolean;
  teamIds: string[];
}

const NAME_LENGTH = 120;

/** A new account, as the form gives it. */
export function readNewUser(typed: Typed): Parsed<NewUser> {
  const shared = readShared(typed);
  const email = oneLine(typed, 'email').toLowerCase();
  const organisationId = oneLine(typed, 'organisationId');
  const errors: FieldError[] = [];
  if (!isEmail(email)) errors.push({ field: 'email', code: 'isEmail' });
  if (organisationId === '') errors.push({ field: 'organisationId', code: 'isNotEmpty' });
  if (shared.errors || errors.length > 0) return { errors: [...(shared.errors ?? []), ...errors] };
  return { input: { ...shared.input, email, organisationId } };
}

/** A changed account, with the version it was read at. */
export function readUserChange(typed: Typed): Parsed<VersionedUserChange> {
  const shared = readShared(typed);
  if (shared.errors) return shared;
  return {
    input: {
      ...shared.input,
      active: oneLine(typed, 'active') === 'yes',
      version: typedVersion(typed),
    },
  };
}

function readShared(typed: Typed): Parsed<Pick<NewUser, 'displayName' | 'role' | 'locale' | 'teamIds'>> {
  const displayName = oneLine(typed, 'displayName');
  const role = ROLES.find((known) => known === oneLine(typed, 'role'));
  const locale = oneLine(typed, 'locale');
  const errors: FieldError[] = [];
  if (displayName === '') errors.push({ field: 'displayName', code: 'isNotEmpty' });
  if (displayName.length > NAME_LENGTH) errors.push({ field: 'displayName', code: 'maxLength' });
  if (!role) errors.push({ field: 'role', code: 'isIn' });
  if (!role || errors.length > 0) return { errors };
  return {
    input: { displayName, role, locale: isLocale(locale) ? locale : 'fr', teamIds: asList(typed['teamIds']) },
  };
}
