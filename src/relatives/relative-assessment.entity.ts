import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CAPACITIES, WILLINGNESS, type Capacity, type Willingness } from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** Before anybody has asked there is no assessment. */
const WILLINGNESS_FOUND = WILLINGNESS.filter((code) => code !== 'not_asked');
const CAPACITIES_FOUND = CAPACITIES.filter((code) => code !== 'not_assessed');

/** Whether a relative wants to, and can, take the child in, as assessed on a day; append-only. */
@Entity('relative_assessments')
@Check('relative_assessments_kind_check', oneOf('kind', ['willingness', 'capacity']))
@Check(
  'relative_assessments_result_of_kind',
  `CASE kind WHEN 'willingness' THEN ${oneOf('result', WILLINGNESS_FOUND)} ELSE ${oneOf('result', CAPACITIES_FOUND)} END`,
)
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
  result: Exclude<Willingness | Capacity, 'not_asked' | 'not_assessed'>;

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
