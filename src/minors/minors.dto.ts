import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn, IsUUID } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import {
  BIRTH_DATE_SOURCES,
  PLACE_TYPES,
  SAFETY_FLAGS,
  SEXES,
  type BirthDateSource,
  type PlaceType,
  type SafetyFlag,
  type Sex,
} from '../common/codes.js';
import { NATIONALITIES } from '../common/countries.js';
import { DEPARTMENTS, type DepartmentCode } from '../common/departments.js';
import { LANGUAGES, type Language } from '../common/languages.js';
import { Nested } from '../common/nested.decorator.js';
import { IfGiven, OrNull } from '../common/optional.decorator.js';
import { AddressInput, ContactInput, IdentityInput } from '../vault/documents.dto.js';

/** What somebody asserts about a birth date. */
export class BirthDateInput {
  /** The first day it can have been; the day itself when it is known. */
  @IsCivilDate()
  earliestOn: CivilDate;

  /** The last day it can have been; left out when the day is known. */
  @IfGiven()
  @IsCivilDate()
  latestOn?: CivilDate;

  @IsIn(BIRTH_DATE_SOURCES)
  source: BirthDateSource;

  /** When it was said or decided; by default today. */
  @IfGiven()
  @IsCivilDate()
  assertedOn?: CivilDate;

  /** Somebody contests it. */
  @IfGiven()
  @IsBoolean()
  disputed?: boolean;
}

/** Where a minor is. */
export class PlaceInput extends AddressInput {
  @IsIn(PLACE_TYPES)
  placeType: PlaceType;

  /** INSEE code. */
  @IfGiven()
  @IsIn(DEPARTMENTS)
  department?: DepartmentCode;

  /** The first day there; by default today. */
  @IfGiven()
  @IsCivilDate()
  since?: CivilDate;
}

/** A child as first met: a given name, a sex and a kind of place are enough; all else can follow. */
export class RegisterMinor extends IdentityInput {
  @IsIn(SEXES)
  sex: Sex;

  @Nested(() => PlaceInput)
  place: PlaceInput;

  /** The team that takes the case; needed only by those who are in several. */
  @IfGiven()
  @IsUUID()
  teamId?: string;

  /** Who leads the work, a member of that team; by default who registers. */
  @IfGiven()
  @IsUUID()
  leadId?: string;

  /** ISO 3166-1 alpha-3, `XXA` stateless, `XXX` not known. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(NATIONALITIES, { each: true })
  nationalities?: string[];

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(LANGUAGES, { each: true })
  languages?: Language[];

  /** The language an interpreter is needed for. */
  @IfGiven()
  @IsIn(LANGUAGES)
  interpreterLanguage?: Language;

  @IfGiven()
  @IsCivilDate()
  arrivedInFranceOn?: CivilDate;

  @IfGiven()
  @IsArray()
  @ArrayUnique()
  @IsIn(SAFETY_FLAGS, { each: true })
  safetyFlags?: SafetyFlag[];

  /** The first assertion of the birth date; it is the accepted one until another is. */
  @IfGiven()
  @Nested(() => BirthDateInput)
  birth?: BirthDateInput;

  @IfGiven()
  @Nested(() => ContactInput)
  contact?: ContactInput;
}

/** Coded facts to change; what is left out stays as it is. */
export class ChangeMinor {
  @IfGiven()
  @IsIn(SEXES)
  sex?: Sex;

  /** ISO 3166-1 alpha-3, `XXA` stateless, `XXX` not known. */
  @IfGiven()
  @IsArray()
  @ArrayMaxSize(5)
  @ArrayUnique()
  @IsIn(NATIONALITIES, { each: true })
  nationalities?: string[];

  @IfGiven()
  @IsArray()
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsIn(LANGUAGES, { each: true })
  languages?: Language[];

  @OrNull()
  @IsIn(LANGUAGES)
  interpreterLanguage?: Language | null;

  @OrNull()
  @IsCivilDate()
  arrivedInFranceOn?: CivilDate | null;

  @IfGiven()
  @IsArray()
  @ArrayUnique()
  @IsIn(SAFETY_FLAGS, { each: true })
  safetyFlags?: SafetyFlag[];
}

export class BirthDateDispute {
  @IsBoolean()
  disputed: boolean;
}
