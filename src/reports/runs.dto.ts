import { ApiProperty } from '@nestjs/swagger';
import { RUN_STAGES, RUN_STATES, type RunStage, type RunState } from './run-codes.js';

/** How a quarter is written. */
export const QUARTER = { type: String, pattern: '^20\\d\\d-Q[1-4]$', example: '2026-Q3' };

export class RunProgressView {
  /** Waiting for another report, counting, rounding, or testing the rounded figures as an attacker would. */
  @ApiProperty({ enum: RUN_STAGES })
  stage: RunStage;

  /** Share done of rounding and testing. */
  @ApiProperty({ minimum: 0, maximum: 100 })
  percent: number;

  /** Which draw is being tried, from 1; 0 before the first. Every further one begins again at a smaller share. */
  attempt: number;
}

/** The making of a report. */
export class RunView {
  @ApiProperty(QUARTER)
  quarter: string;

  /** `interrupted`: the program that made it has ended; nothing was stored, and it can be asked for again. */
  @ApiProperty({ enum: RUN_STATES })
  state: RunState;

  /** The cut, once it is made. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  cutId: string | null;

  /** Why it was refused. */
  @ApiProperty({ type: String, nullable: true, example: 'report_unprotected' })
  failure: string | null;

  /** How far it is, while it runs. */
  @ApiProperty({ type: RunProgressView, nullable: true })
  progress: RunProgressView | null;
}
