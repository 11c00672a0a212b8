import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsIn } from 'class-validator';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { LANGUAGES, type Language } from '../common/languages.js';
import { IfGiven } from '../common/optional.decorator.js';
import { CONSENT_GIVERS, type ConsentGiver } from '../matching/sharing-consent.entity.js';

/** The family agreed that other organisations may find the record when they look for the person. */
export class GiveSharingConsent {
  /** By default today. */
  @IfGiven()
  @IsCivilDate()
  givenOn?: CivilDate;

  /** By default the person. */
  @IfGiven()
  @IsIn(CONSENT_GIVERS)
  agreedBy?: ConsentGiver;

  /** The language it was explained in. */
  @IfGiven()
  @IsIn(LANGUAGES)
  language?: Language;

  @IfGiven()
  @IsBoolean()
  withInterpreter?: boolean;
}

/** One time the family agreed, and until when. */
export class SharingConsentSpell {
  @ApiProperty({ format: 'date' })
  givenOn: CivilDate;

  @ApiProperty({ enum: CONSENT_GIVERS })
  agreedBy: ConsentGiver;

  @ApiProperty({ enum: LANGUAGES, nullable: true })
  language: Language | null;

  withInterpreter: boolean;

  recordedBy: string;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  withdrawnOn: CivilDate | null;

  @ApiProperty({ type: String, nullable: true })
  withdrawnBy: string | null;
}

export class SharingConsentView {
  /** Since when; null when other organisations cannot find the record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  givenOn: CivilDate | null;

  /** Every time the family agreed, the latest first. */
  @ApiProperty({ type: [SharingConsentSpell] })
  history: SharingConsentSpell[];
}
