import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { UK_NATIONS, type ImmigrationStatus, type UkNation } from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** A person a child may join, in coded facts only; names, contacts and addresses are in the vault. */
@Entity('relatives')
@Unique(['reference'])
@Check('relatives_reference_check', `reference ~ '^[0-9A-HJKMNP-TV-Z]{9}$'`)
@Check('relatives_country_check', `country ~ '^[A-Z]{3}$'`)
@Check('relatives_uk_nation_check', oneOf('uk_nation', UK_NATIONS))
@Check('relatives_local_authority_check', `local_authority ~ '^[A-Z][0-9]{8}$'`)
@Check('relatives_merged_into_another', 'merged_into <> id')
@Index('relatives_team', { synchronize: false })
export class Relative {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @ForeignKey('teams')
  @Column('uuid')
  teamId: string;

  /** Nine Crockford characters, the last a check character; reveals nothing. */
  @Column('text')
  reference: string;

  /** ISO 3166-1 alpha-3. */
  @Column('text', { default: 'GBR' })
  country: string;

  @Column('text', { nullable: true })
  ukNation: UkNation | null;

  /** Code of the Office for National Statistics. */
  @Column('text', { nullable: true })
  localAuthority: string | null;

  @Column('text', { default: 'unknown' })
  immigrationStatus: ImmigrationStatus;

  @Column('text', { nullable: true })
  statusEvidence: string | null;

  @Column('date', { nullable: true })
  statusExpiresOn: string | null;

  /** The record of the same person that this one was merged into; it is changed no more. */
  @ForeignKey('relatives')
  @Column('uuid', { nullable: true })
  mergedInto: string | null;

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
