import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One rounded number of a cut; exact counts are never kept. */
@Entity('stat_cells')
@Check('stat_cells_value_check', 'value >= 0 AND value % 5 = 0')
export class StatCell {
  @ForeignKey('stat_cuts')
  @PrimaryColumn('uuid')
  cutId: string;

  @PrimaryColumn('text')
  tableCode: string;

  /** A category, or the total, in the order of the table's dimensions. */
  @PrimaryColumn('text', { array: true })
  codes: string[];

  @Column('integer')
  value: number;
}
