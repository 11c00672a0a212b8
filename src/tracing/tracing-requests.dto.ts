import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsUUID,
  Matches,
  Max,
  Min,
} from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import {
  CONTACT_CHANNELS,
  KINSHIP_RELATIONS,
  KINSHIP_SIDES,
  SEXES,
  type ContactChannel,
  type KinshipRelation,
  type KinshipSide,
  type Sex,
} from '../common/codes.js';
import { COUNTRIES, NATIONALITIES } from '../common/countries.js';
import { LANGUAGES, type Language } from '../common/languages.js';
import { Nested } from '../common/nested.decorator.js';
import { IfGiven, OrNull } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';
import { RegisterRelative } from '../relatives/relatives.dto.js';
import { IdentityInput } from '../vault/documents.dto.js';
import type { StatedBirthDate } from './stated-birth.js';
import {
  CLOSURE_REASONS,
  STATED_CALENDARS,
  TRACING_STATUSES,
  type ClosureReason,
  type StatedCalendar,
  type TracingStatus,
} from './tracing-codes.js';

/** The child sought, in words. */
export class SoughtChild extends IdentityInput {
  /** How they lost each other, and what else may help. */
  @IfGiven()
  @Text(4000)
  note?: string;
}

/** A birth as the family states it. */
export class StatedBirth implements StatedBirthDate {
  @IsIn(STATED_CALENDARS)
  calendar: StatedCalendar;

  @IsInt()
  @Min(1300)
  @Max(2100)
  year: number;

  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(13)
  month?: number;

  /** Of that month. */
  @IfGiven()
  @IsInt()
  @Min(1)
  @Max(31)
  day?: number;
}

/** When, where and how they last heard of each other. */
export class LastContact {
  @IfGiven()
  @IsCivilDate()
  on?: CivilDate;

  /** Where the child was, ISO 3166-1 alpha-3. */
  @IfGiven()
  @IsIn(COUNTRIES)
  country?: string;

  @IfGiven()
  @IsIn(CONTACT_CHANNELS)
  channel?: ContactChannel;
}

/** What can be said of a child sought besides the words. */
class SoughtFacts {
  @IfGiven()
  @IsIn(KINSHIP_SIDES)
  side?: KinshipSide;

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
}

/** A relative who comes forward, on record already or registered with the request, and whom they seek. */
export class NewTracingRequest extends SoughtFacts {
  /** The team that looks after the request; needed only by those who are in several. */
  @IfGiven()
  @IsUUID()
  teamId?: string;

  /** Who seeks, when they are on record. */
  @IfGiven()
  @IsUUID()
  relativeId?: string;

  /** Who seeks, to be registered. */
  @IfGiven()
  @Nested(() => RegisterRelative)
  relative?: RegisterRelative;

  /** The child’s case, where it is known. */
  @IfGiven()
  @IsUUID()
  caseId?: string;

  /** What the relative is to the child, never the reverse. */
  @IsIn(KINSHIP_RELATIONS)
  relation: KinshipRelation;

  @Nested(() => SoughtChild)
  sought: SoughtChild;

  @IfGiven()
  @Nested(() => StatedBirth)
  birth?: StatedBirth;

  @IfGiven()
  @Nested(() => LastContact)
  lastContact?: LastContact;

  /** The relative agrees that other organisations may find them and whom they seek. */
  @IfGiven()
  @IsBoolean()
  sharingConsent?: boolean;
}

/** What to put right; what is left out stays as it is. */
export class ChangeTracingRequest extends SoughtFacts {
  @OrNull()
  @IsUUID()
  caseId?: string | null;

  @IfGiven()
  @IsIn(KINSHIP_RELATIONS)
  relation?: KinshipRelation;

  /** Replaces every word about the child. */
  @IfGiven()
  @Nested(() => SoughtChild)
  sought?: SoughtChild;

  @OrNull()
  @Nested(() => StatedBirth)
  birth?: StatedBirth | null;

  @OrNull()
  @Nested(() => LastContact)
  lastContact?: LastContact | null;
}

export class TracingClosure {
  /** Says also what the request is left as: found, withdrawn or closed. */
  @IsIn(CLOSURE_REASONS)
  reason: ClosureReason;
}

/** Which part of the requests of the caller’s teams. */
export class TracingFilter {
  @IfGiven()
  @IsIn(TRACING_STATUSES)
  status?: TracingStatus;

  /** `next` of the page before. */
  @IfGiven()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  after?: string;

  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(50)
  limit?: number;
}
