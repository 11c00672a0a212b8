import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MergeCourse } from './merge-course.entity.js';
import type { MergeItems } from './merge-plan.js';

/** Two cases found to be of one child, and what was added to the one that is kept. */
@Entity('merges')
@Check('merges_two_cases', 'kept_case_id <> merged_case_id')
@Check('merges_two_persons', 'approved_by <> proposed_by')
@Check('merges_undone_by', '(undone_at IS NULL) = (undone_by IS NULL)')
@Index('merges_kept', ['keptCaseId'])
@Index('merges_one_standing', ['mergedCaseId'], { unique: true, where: 'undone_at IS NULL' })
export class Merge extends MergeCourse {
  @ForeignKey('cases')
  @Column('uuid')
  keptCaseId: string;

  @ForeignKey('cases')
  @Column('uuid')
  mergedCaseId: string;

  @Column('jsonb', { default: {} })
  items: Partial<MergeItems>;
}
