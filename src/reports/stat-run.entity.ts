import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CivilDate } from '../common/civil-date.js';
import { oneOf } from '../database/one-of.js';
import { RUN_STAGES, RUN_STATES, type RunStage, type RunState } from './run-codes.js';

/** How far the making of a quarter's report is, or how it ended. */
@Entity('stat_runs')
@Unique(['runId'])
@Check('stat_runs_state_check', oneOf('state', RUN_STATES))
@Check('stat_runs_stage_check', oneOf('stage', RUN_STAGES))
@Check('stat_runs_percent_check', 'percent BETWEEN 0 AND 100')
export class StatRun {
  /** The last day of the quarter. */
  @PrimaryColumn('date')
  asAt: CivilDate;

  /** Another one each time the report is asked for again. */
  @Column('uuid')
  runId: string;

  @Column('text', { default: 'running' })
  state: RunState;

  @Column('text', { default: 'waiting' })
  stage: RunStage;

  @Column('integer', { default: 0 })
  percent: number;

  @Column('integer', { default: 0 })
  attempt: number;

  /** The code of a refusal. */
  @Column('text', { nullable: true })
  failure: string | null;

  /** Nobody when it was made by itself. */
  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  startedBy: string | null;

  @Column('timestamptz', { default: () => 'now()' })
  startedAt: Date;

  /** When it last gave a sign of life. */
  @Column('timestamptz', { default: () => 'now()' })
  beatAt: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;
}
