import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A frozen count of all cases at a date, rounded and attacked before it was stored. */
@Entity('stat_cuts')
@Unique(['asAt'])
export class StatCut {
  @PrimaryColumn('uuid')
  id: string;

  @Column('date')
  asAt: string;

  @Column('text')
  catalogue: string;

  /** The categories that stand alone in it. */
  @Column('jsonb')
  grouping: Record<string, string[]>;

  /** How the numbers were protected: base, solver, attack. */
  @Column('jsonb')
  method: Record<string, unknown>;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
