import { Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * What a case is counted by: coded facts alone, as they were at the end of a quarter. Filled when a cut is counted and
 * empty again when it is stored, so that nobody else ever finds a row in it.
 */
@Entity('stat_case_facts')
export class StatCaseFact {
  @PrimaryColumn('uuid')
  caseId: string;

  @Column('uuid')
  organisationId: string;

  @Column('date')
  openedOn: string;

  @Column('date', { nullable: true })
  closedOn: string | null;

  /** `open:` and the furthest milestone, or `closed:` and the outcome. */
  @Column('text')
  state: string;

  /** The furthest milestone reached within the time a cohort is followed. */
  @Column('text')
  stage: string;

  /** The group of the pathway that stands for the case. */
  @Column('text', { nullable: true })
  pathway: string | null;

  /** Separated by spaces. */
  @Column('text')
  nationalities: string;

  @Column('text')
  sex: string;

  @Column('text', { nullable: true })
  placeType: string | null;

  @Column('text')
  ageBand: string;

  /** First and last day the child may have been born on, by whole months. */
  @Column('date', { nullable: true })
  bornFrom: string | null;

  @Column('date', { nullable: true })
  bornTo: string | null;
}
