import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsUUID, Matches } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';
import { Text } from '../common/text.decorator.js';
import {
  METHOD_CHECKS,
  SAFEGUARDING_CHECKS,
  type MethodCheck,
  type SafeguardingCheck,
} from './release-steps.js';

/** A publication to be made of a cut, or a correction of one. */
export class DraftRelease {
  @IsUUID()
  cutId: string;

  /** The tables to publish; all but those by organisation where left out. */
  @IfGiven()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @ArrayUnique()
  @Matches(/^[a-z_]{1,60}$/, { each: true })
  tables?: string[];

  /** Why the release that stands has to be replaced, in French; needed with a correction and only then. */
  @IfGiven()
  @Text(500)
  reasonFr?: string;

  /** The same in English. */
  @IfGiven()
  @Text(500)
  reasonEn?: string;
}

/** Everything the methods check answers for: all of it has to be said. */
export class MethodsCheck {
  @ApiProperty({ enum: METHOD_CHECKS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(METHOD_CHECKS, { each: true })
  checks: MethodCheck[];
}

/** Everything the safeguarding check answers for. */
export class SafeguardingReview {
  @ApiProperty({ enum: SAFEGUARDING_CHECKS, isArray: true })
  @IsArray()
  @ArrayUnique()
  @IsIn(SAFEGUARDING_CHECKS, { each: true })
  checks: SafeguardingCheck[];
}

/** Why a release goes back to be drafted again. */
export class ReleaseReturn {
  @Text(500)
  reason: string;
}
