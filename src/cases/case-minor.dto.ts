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

/** A birth date somebody asserted. */
export class CaseBirthView {
  @ApiProperty({ format: 'uuid' })
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
}

/** The child of a case. */
export class CaseMinorView {
  @ApiProperty({ format: 'uuid' })
  id: string;

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

  @ApiProperty({ type: [CaseBirthView] })
  births: CaseBirthView[];

  @ApiProperty({ type: IdentityView, nullable: true })
  identity: IdentityView | null;

  @ApiProperty({ type: ContactView, nullable: true })
  contact: ContactView | null;

  /** Where the child is now, in words. */
  @ApiProperty({ type: AddressView, nullable: true })
  place: AddressView | null;

  /** What is not for this reader: those fields are null whether anything is recorded or not. */
  withheld: string[];

  version: number;
}
