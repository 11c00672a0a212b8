import { ApiProperty } from '@nestjs/swagger';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { IfGiven } from '../common/optional.decorator.js';

/** The family agreed that other organisations may find the record when they look for the person. */
export class GiveSharingConsent {
  /** By default today. */
  @IfGiven()
  @IsCivilDate()
  givenOn?: CivilDate;
}

export class SharingConsentView {
  /** Since when; null when other organisations cannot find the record. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  givenOn: CivilDate | null;
}
