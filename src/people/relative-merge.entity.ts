import { Check, Column, Entity, ForeignKey, Index } from 'typeorm';
import { MergeCourse } from './merge-course.entity.js';

/** Two records found to be of one relative. What was moved is for the database alone, which takes it back. */
@Entity('relative_merges')
@Check('relative_merges_two_records', 'kept_id <> merged_id')
@Check('relative_merges_two_persons', 'approved_by <> proposed_by')
@Check('relative_merges_undone_by', '(undone_at IS NULL) = (undone_by IS NULL)')
@Index('relative_merges_kept', ['keptId'])
@Index('relative_merges_one_standing', ['mergedId'], { unique: true, where: 'undone_at IS NULL' })
export class RelativeMerge extends MergeCourse {
  @ForeignKey('relatives')
  @Column('uuid')
  keptId: string;

  @ForeignKey('relatives')
  @Column('uuid')
  mergedId: string;

  @Column('jsonb', { default: {} })
  items: Record<string, unknown>;
}
