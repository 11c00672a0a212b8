import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsString,
  IsUUID,
  MaxLength,
} from 'class-validator';
import { type Role, ROLES } from '../common/codes.js';
import { type Locale, LOCALES } from '../common/messages.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Line } from '../common/text.decorator.js';
import { NamedView, PageInput } from './page.dto.js';
import { SIGN_IN_STATES, type SignInState } from './sign-in-states.js';

export class NewUserInput {
  @IsUUID()
  organisationId: string;

  /** Signs in with it; kept in lower case. */
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.trim().toLowerCase() : value,
  )
  @IsString()
  @MaxLength(254)
  @IsEmail({ allow_utf8_local_part: false })
  email: string;

  @Line(120)
  displayName: string;

  @IsIn(ROLES)
  role: Role;

  /** French unless said otherwise. */
  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  /** Teams of the person's own organisation; for caseworkers and coordinators only. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  teamIds?: string[];
}

/** What is left out stays as it is. */
export class UserChange {
  @IfGiven()
  @Line(120)
  displayName?: string;

  @IfGiven()
  @IsIn(ROLES)
  role?: Role;

  @IfGiven()
  @IsIn(LOCALES)
  locale?: Locale;

  /** False ends the person's access with their next request. */
  @IfGiven()
  @IsBoolean()
  active?: boolean;

  /** The whole list of teams the person belongs to from now on. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(50)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  teamIds?: string[];
}

export class UserFilter extends PageInput {
  @IfGiven()
  @IsUUID()
  organisationId?: string;

  @IfGiven()
  @IsIn(ROLES)
  role?: Role;

  @IfGiven()
  @IsIn(['true', 'false'])
  active?: 'true' | 'false';
}

export class UserView {
  id: string;
  email: string;
  displayName: string;

  @ApiProperty({ enum: ROLES })
  role: Role;

  @ApiProperty({ enum: LOCALES })
  locale: Locale;
  active: boolean;

  /** How far the person has come in setting up their sign-in. */
  @ApiProperty({ enum: SIGN_IN_STATES })
  signIn: SignInState;
  organisation: NamedView;
  teams: NamedView[];
  version: number;
}

export class UserList {
  items: UserView[];

  /** Give it as `after` for the next page; null on the last one. */
  next: string | null;
}

export class InvitationView {
  /** For the person alone; shown this once. */
  token: string;
  expiresAt: Date;
}
