import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What one version of an event said, and whose it is. */
@Entity('incident_versions')
export class IncidentVersion {
  @ForeignKey('incidents')
  @PrimaryColumn('uuid')
  incidentId: string;

  @PrimaryColumn('integer')
  version: number;

  @Column('jsonb')
  said: Record<string, unknown>;

  @ForeignKey('users')
  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  writtenAt: Date;
}
