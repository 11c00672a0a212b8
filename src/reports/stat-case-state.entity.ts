import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a case stood at the last cut; read by counting alone, to tell what has changed since. */
@Entity('stat_case_states')
export class StatCaseState {
  @PrimaryColumn('uuid')
  caseId: string;

  @Column('uuid')
  organisationId: string;

  @Column('text')
  state: string;

  @Column('text', { nullable: true })
  pathway: string | null;
}
