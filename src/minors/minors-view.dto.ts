import { ApiProperty } from '@nestjs/swagger';
import type { CivilDate } from '../common/civil-date.js';
import {
  BIRTH_DATE_SOURCES,
  SAFETY_FLAGS,
  SEXES,
  type BirthDateSource,
  type SafetyFlag,
  type Sex,
} from '../common/codes.js';
import { AddressView, ContactView, IdentityView } from '../vault/documents.dto.js';

/** A child registered, and the case that was opened. */
export class MinorRegistered {
  id: string;
  caseId: string;
  /** The human reference, nine characters. */
  reference: string;
  version: number;
}

/** A change that was made, and the version it led to. */
export class MinorChanged {
  /** Of what was changed or added. */
  id: string;
  /** The minor’s version, for the next change. */
  version: number;
}

export class BirthDateView {
  id: string;

  @ApiProperty({ type: String, format: 'date' })
  earliestOn: CivilDate;

  @ApiProperty({ type: String, format: 'date' })
  latestOn: CivilDate;

  @ApiProperty({ enum: BIRTH_DATE_SOURCES })
  source: BirthDateSource;

  @ApiProperty({ type: String, format: 'date' })
  assertedOn: CivilDate;

  disputed: boolean;

  /** The one the work rests on; at most one is. */
  accepted: boolean;

  @ApiProperty({ type: String, format: 'date-time' })
  recordedAt: string;

  recordedBy: string;
}

export class MinorView {
  id: string;
  caseId: string;
  reference: string;

  @ApiProperty({ enum: SEXES })
  sex: Sex;

  nationalities: string[];
  languages: string[];

  @ApiProperty({ type: String, nullable: true })
  interpreterLanguage: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  arrivedInFranceOn: CivilDate | null;

  @ApiProperty({ enum: SAFETY_FLAGS, isArray: true, nullable: true })
  safetyFlags: SafetyFlag[] | null;

  /** Latest assertion first. */
  @ApiProperty({ type: [BirthDateView] })
  births: BirthDateView[];

  @ApiProperty({ type: IdentityView, nullable: true })
  identity: IdentityView | null;

  @ApiProperty({ type: ContactView, nullable: true })
  contact: ContactView | null;

  /** Where the child is now, in words; the kind of place and the département are on the case. */
  @ApiProperty({ type: AddressView, nullable: true })
  place: AddressView | null;

  /** What is recorded but not for this reader: those fields are null. */
  withheld: string[];

  version: number;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time' })
  updatedAt: string;
}
