import { ApiProperty } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';
import { PersonInRole } from './person-ref.dto.js';

export class OpeningsQuery {
  /** Where the page before ended: its `next`. */
  @IfGiven()
  @Matches(/^\d{1,18}$/)
  before?: string;
}

/** Somebody opened the child's identity. */
export class OpeningView {
  @ApiProperty({ type: String, format: 'date-time' })
  at: string;

  /** Null when the account is not one the reader can see. */
  @ApiProperty({ type: PersonInRole, nullable: true })
  by: PersonInRole | null;

  /** `identity.opened` on a case's own page, `identity.listed` in a list, `identity.sealed` to write words. */
  action: string;
}

export class OpeningsView {
  openings: OpeningView[];

  /** Give it as `before` for the next page; null at the end. */
  @ApiProperty({ type: String, nullable: true })
  next: string | null;
}
