import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';
import { Line } from '../common/text.decorator.js';
import { BANDS, type Band, REASONS, type Reason } from '../matching/evidence.js';
import { PERSON_KINDS, type PersonKind, type SearchScope } from './candidate.js';

export const SEARCH_SCOPES = ['own', 'wider'] as const satisfies readonly SearchScope[];

/** Somebody looked for. It travels in a body alone: no address, log or audit row holds a word of it. */
export class PeopleSearch {
  /** A name in any script and spelling, a reference or a telephone number; a year of birth may stand beside a name. */
  @Line(200)
  text: string;

  /** Wider looks beyond what the caller may open; it takes a name and one thing more, twenty times a day. */
  @IfGiven()
  @IsIn(SEARCH_SCOPES)
  scope?: SearchScope;

  /** Gregorian, Solar Hijri (1300 to 1405) or lunar Hijri (1340 to 1500): its size tells, and where two have it both are meant. */
  @IfGiven()
  @IsInt()
  @Min(1300)
  @Max(2100)
  birthYear?: number;

  @IfGiven()
  @Line(200)
  fatherName?: string;

  @IfGiven()
  @Line(40)
  @Matches(/^\+?[0-9][0-9 ().\-/]{1,38}$/)
  phone?: string;
}

/** Somebody the caller may open. */
export class FoundPerson {
  @ApiProperty({ enum: PERSON_KINDS })
  kind: PersonKind;

  @ApiProperty({ format: 'uuid' })
  personId: string;

  /** The case to open: a minor’s own, or one a relative belongs to. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  /** The spelling on record that comes nearest, when it is not the name shown. */
  @ApiProperty({ type: String, nullable: true })
  spelling: string | null;

  @ApiProperty({ type: String, nullable: true })
  reference: string | null;

  team: string;

  /** How much speaks for this being the person; null when found by the reference. */
  @ApiProperty({ enum: BANDS, nullable: true })
  band: Band | null;

  @ApiProperty({ enum: REASONS, isArray: true })
  reasons: Reason[];
}

/** A team that may know the person: nothing about whom, nor how many. */
export class KnownElsewhere {
  @ApiProperty({ enum: PERSON_KINDS })
  kind: PersonKind;

  @ApiProperty({ format: 'uuid' })
  teamId: string;

  team: string;

  @ApiProperty({ enum: BANDS })
  band: Band;

  /** To ask the team with, within the hour. */
  token: string;
}

export class PeopleFound {
  @ApiProperty({ type: () => [FoundPerson] })
  items: FoundPerson[];

  @ApiProperty({ type: () => [KnownElsewhere] })
  elsewhere: KnownElsewhere[];
}
