import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';

/** A limit that a rule computed from a step: the statutory day, the rolled alternative, what happens then. */
@Entity('deadlines')
@Check('deadlines_state_check', oneOf('state', ['running', 'met', 'expired', 'unproven', 'superseded']))
@Index('deadlines_case', ['caseId'])
@Index('deadlines_procedure', ['procedureId'])
export class Deadline {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('cases')
  @Column('uuid')
  caseId: string;

  @ForeignKey('procedures')
  @Column('uuid')
  procedureId: string;

  @Column('text')
  rule: string;

  @ForeignKey('timeline_entries')
  @Column('uuid')
  startedBy: string;

  @Column('date')
  statutoryOn: string;

  @Column('date', { nullable: true })
  rolledOn: string | null;

  @Column('text')
  state: 'running' | 'met' | 'expired' | 'unproven' | 'superseded';

  @Column('text')
  effect: string;

  @Column('text')
  article: string;

  @Column('timestamptz', { default: () => 'now()' })
  computedAt: Date;
}
