import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PathwayId } from '../pathways/pathway.js';

/** One legal attempt inside a case. Its stage is a projection of its steps. */
@Entity('procedures')
@Index('procedures_case', ['caseId'])
export class Procedure {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('cases')
  @Column('uuid')
  caseId: string;

  @Column('text')
  pathway: PathwayId;

  @ForeignKey('relatives')
  @Column('uuid', { nullable: true })
  relativeId: string | null;

  @Column('date')
  openedOn: string;

  @Column('text')
  stage: string;

  @Column('date')
  stageSince: string;

  @Column('date', { nullable: true })
  endedOn: string | null;

  /** The release whose law its limits were last held against as a whole. */
  @Column('text', { nullable: true })
  lawOf: string | null;

  @Column('integer', { default: 1 })
  version: number;

  @ForeignKey('users')
  @Column('uuid')
  createdBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
