import { ApiProperty } from '@nestjs/swagger';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';
import { PASSWORD_MAX } from './password-policy.js';
import { NEXT_STEPS, SESSION_KINDS, type NextStep, type SessionKind } from './sign-in.service.js';

export class SignInInput {
  @IsString()
  @IsNotEmpty()
  @MaxLength(254)
  email: string;

  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_MAX)
  password: string;
}

export class SignInView {
  /** The bearer token; good for the next step alone, unless `next` is `none`. */
  token: string;

  @ApiProperty({ enum: NEXT_STEPS })
  next: NextStep;
}

/** Exactly one of the two. */
export class SecondFactorInput {
  /** Six digits from the authenticator. */
  @IfGiven()
  @IsString()
  @IsNotEmpty()
  @MaxLength(20)
  code?: string;

  @IfGiven()
  @IsString()
  @IsNotEmpty()
  @MaxLength(40)
  recoveryCode?: string;
}

export class VerifiedView {
  /** Replaces the token of the first step, which is good for nothing any more. */
  token: string;

  /** Ten codes, each good once in place of the authenticator; given after the first enrolment and never again. */
  recoveryCodes?: string[];
}

export class EnrolmentView {
  /** Base 32, for typing into an authenticator by hand. */
  secret: string;

  /** The same as an `otpauth:` address. */
  uri: string;

  /** The address as a QR code, an SVG document. */
  qr: string;
}

export class SessionView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: SESSION_KINDS })
  kind: SessionKind;

  createdAt: Date;

  /** The last request, to the minute. */
  seenAt: Date;

  /** Whether it is the one this request came with. */
  current: boolean;
}

export class AcceptanceInput {
  @IsString()
  @MaxLength(100)
  token: string;

  /** At least 14 characters, of any kind. */
  @IsString()
  @IsNotEmpty()
  @MaxLength(PASSWORD_MAX)
  password: string;
}
