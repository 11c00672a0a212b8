import { Column, ForeignKey, PrimaryColumn } from 'typeorm';

/** How the merge of two records goes: who proposed it, who agreed, when it was done, and who took it back. */
export abstract class MergeCourse {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('users')
  @Column('uuid')
  proposedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  proposedAt: Date;

  /** The second person, where two organisations have to agree. */
  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('timestamptz', { nullable: true })
  mergedAt: Date | null;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  undoneBy: string | null;

  @Column('timestamptz', { nullable: true })
  undoneAt: Date | null;
}
