import { Type } from 'class-transformer';
import { IsIn, IsInt, IsUUID, Matches, Max, Min } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import {
  EVIDENCE_KINDS,
  IMMIGRATION_STATUSES,
  UK_NATIONS,
  type EvidenceKind,
  type ImmigrationStatus,
  type UkNation,
} from '../common/codes.js';
import { COUNTRIES } from '../common/countries.js';
import { Nested } from '../common/nested.decorator.js';
import { IfGiven, OrNull } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';
import { LinkClaim } from '../kinship/kinship.dto.js';
import { AddressInput, ContactInput, IdentityInput } from '../vault/documents.dto.js';
import {
  ASSESSMENT_KINDS,
  ASSESSMENT_RESULTS,
  type AssessmentKind,
  type AssessmentResult,
} from './assessments.js';
import { LOCAL_AUTHORITY } from './uk-place.js';

/** The case a new relative is linked to at once. */
export class FirstLink extends LinkClaim {
  @IsUUID()
  caseId: string;
}

/** A relative as first heard of: a given name is enough. */
export class RegisterRelative extends IdentityInput {
  /** The team that looks after the record; needed only by those who are in several. */
  @IfGiven()
  @IsUUID()
  teamId?: string;

  /** ISO 3166-1 alpha-3; by default the United Kingdom. */
  @IfGiven()
  @IsIn(COUNTRIES)
  country?: string;

  /** By default that of the local authority. */
  @IfGiven()
  @IsIn(UK_NATIONS)
  ukNation?: UkNation;

  /** ONS code. */
  @IfGiven()
  @Matches(LOCAL_AUTHORITY)
  localAuthority?: string;

  @IfGiven()
  @IsIn(IMMIGRATION_STATUSES)
  immigrationStatus?: ImmigrationStatus;

  /** What the immigration status is known from. */
  @IfGiven()
  @IsIn(EVIDENCE_KINDS)
  statusEvidence?: EvidenceKind;

  @IfGiven()
  @IsCivilDate()
  statusExpiresOn?: CivilDate;

  @IfGiven()
  @Nested(() => ContactInput)
  contact?: ContactInput;

  @IfGiven()
  @Nested(() => AddressInput)
  place?: AddressInput;

  @IfGiven()
  @Nested(() => FirstLink)
  link?: FirstLink;
}

/** Coded facts to change; what is left out stays as it is. */
export class ChangeRelative {
  @IfGiven()
  @IsIn(COUNTRIES)
  country?: string;

  @OrNull()
  @IsIn(UK_NATIONS)
  ukNation?: UkNation | null;

  @OrNull()
  @Matches(LOCAL_AUTHORITY)
  localAuthority?: string | null;

  @IfGiven()
  @IsIn(IMMIGRATION_STATUSES)
  immigrationStatus?: ImmigrationStatus;

  @OrNull()
  @IsIn(EVIDENCE_KINDS)
  statusEvidence?: EvidenceKind | null;

  @OrNull()
  @IsCivilDate()
  statusExpiresOn?: CivilDate | null;
}

export class NewAssessment {
  @IsIn(ASSESSMENT_KINDS)
  kind: AssessmentKind;

  @IsIn(ASSESSMENT_RESULTS)
  result: AssessmentResult;

  /** By default today. */
  @IfGiven()
  @IsCivilDate()
  assessedOn?: CivilDate;

  /** The day from which it has to be done again. */
  @IfGiven()
  @IsCivilDate()
  expiresOn?: CivilDate;

  @IfGiven()
  @Text(4000)
  note?: string;
}

/** Which part of the list of the caller’s teams. */
export class RelativeFilter {
  @IfGiven()
  @IsUUID()
  teamId?: string;

  /** `next` of the page before. */
  @IfGiven()
  @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  after?: string;

  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}
