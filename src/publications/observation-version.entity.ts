import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What one version of an observation said, and whose it is. */
@Entity('observation_versions')
export class ObservationVersion {
  @ForeignKey('observations')
  @PrimaryColumn('uuid')
  observationId: string;

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
