import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';

/** Whether a relative wants to, and can, take the child in, as assessed on a day; append-only. */
@Entity('relative_assessments')
@Check('relative_assessments_kind_check', oneOf('kind', ['willingness', 'capacity']))
@Check('relative_assessments_result_check', oneOf('result', ['yes', 'no', 'conditional', 'unclear']))
@Check('relative_assessments_expire_later', 'expires_on IS NULL OR expires_on > assessed_on')
@Index('relative_assessments_relative', ['relativeId'])
export class RelativeAssessment {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('relatives')
  @Column('uuid')
  relativeId: string;

  @Column('text')
  kind: 'willingness' | 'capacity';

  @Column('text')
  result: string;

  @Column('date')
  assessedOn: string;

  @Column('date', { nullable: true })
  expiresOn: string | null;

  @ForeignKey('users')
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
