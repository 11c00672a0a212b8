import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsEmail, IsIn, Matches } from 'class-validator';
import {
  NAME_KINDS,
  NAME_SOURCES,
  SCRIPTS,
  type NameKind,
  type NameSource,
  type Script,
} from '../common/name-codes.js';
import { ListOf } from '../common/nested.decorator.js';
import { IfGiven } from '../common/optional.decorator.js';
import { Line, Lines, Text } from '../common/text.decorator.js';

/** One way a name is written. What is left out is worked out or taken as the most usual. */
export class NameInput {
  @Line(200)
  given: string;

  @IfGiven()
  @Line(200)
  family?: string;

  /** ISO 15924; by default the script of the letters. */
  @IfGiven()
  @IsIn(SCRIPTS)
  script?: Script;

  /** Who gave this spelling; by default the person. */
  @IfGiven()
  @IsIn(NAME_SOURCES)
  source?: NameSource;

  @IfGiven()
  @IsIn(NAME_KINDS)
  kind?: NameKind;

  /** How to say it, in the caseworker’s own words. */
  @IfGiven()
  @Line(300)
  pronunciation?: string;
}

/** Every name a person is known by; the first is the one shown. */
export class IdentityInput {
  @ListOf(() => NameInput, 20, 1)
  names: NameInput[];

  /** With the mother’s name and the place of origin, what tells two people of one name apart. */
  @IfGiven()
  @Line(200)
  fatherName?: string;

  @IfGiven()
  @Line(200)
  motherName?: string;

  /** Province, village, people. */
  @IfGiven()
  @Lines(200, 5)
  origins?: string[];
}

export class PhoneInput {
  @Line(40)
  @Matches(/^\+?[0-9][0-9 ().\-/]{1,38}$/)
  number: string;

  /** Whose phone it is, when not the person’s own. */
  @IfGiven()
  @Line(200)
  owner?: string;

  /** Whether a call there puts nobody at risk; taken as no until somebody says yes. */
  @IfGiven()
  @IsBoolean()
  safe?: boolean;

  @IfGiven()
  @Text(500)
  note?: string;
}

export class HandleInput {
  @Line(50)
  service: string;

  @Line(200)
  handle: string;
}

/** How, and how safely, to reach a person. */
export class ContactInput {
  @IfGiven()
  @ListOf(() => PhoneInput, 10)
  phones?: PhoneInput[];

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(5)
  @IsEmail({}, { each: true })
  emails?: string[];

  /** Social networks and messaging. */
  @IfGiven()
  @ListOf(() => HandleInput, 10)
  handles?: HandleInput[];

  /** When and how a call is safe. */
  @IfGiven()
  @Text(500)
  safeTimes?: string;
}

/** Where a person is or lives. */
export class AddressInput {
  @IfGiven()
  @Text(500)
  address?: string;

  /** What helps to find or protect the person there. */
  @IfGiven()
  @Text(2000)
  detail?: string;
}

export class NameView {
  given: string;
  family?: string;

  @ApiProperty({ enum: SCRIPTS })
  script: Script;

  @ApiProperty({ enum: NAME_SOURCES })
  source: NameSource;

  @ApiProperty({ enum: NAME_KINDS })
  kind: NameKind;

  pronunciation?: string;
}

export class IdentityView {
  @ApiProperty({ type: [NameView] })
  names: NameView[];

  fatherName?: string;
  motherName?: string;
  origins?: string[];
}

export class PhoneView {
  number: string;
  owner?: string;
  safe: boolean;
  note?: string;
}

export class HandleView {
  service: string;
  handle: string;
}

export class ContactView {
  @ApiProperty({ type: [PhoneView] })
  phones: PhoneView[];
  emails: string[];
  @ApiProperty({ type: [HandleView] })
  handles: HandleView[];
  safeTimes?: string;
}

export class AddressView {
  address?: string;
  detail?: string;
}
