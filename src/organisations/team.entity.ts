import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** People of one organisation who share their cases. */
@Entity('teams')
@Check('teams_name_check', 'length(name) BETWEEN 1 AND 200')
@Index('teams_organisation', ['organisationId'])
export class Team {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @Column('text')
  name: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
