import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { SEXES, type SafetyFlag, type Sex } from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** A child, in coded facts only; names and contacts are in the vault. */
@Entity('minors')
@Unique(['reference'])
@Check('minors_reference_check', `reference ~ '^[0-9A-HJKMNP-TV-Z]{9}$'`)
@Check('minors_sex_check', oneOf('sex', SEXES))
@Check('minors_nationalities_check', 'cardinality(nationalities) <= 5')
@Check('minors_languages_check', 'cardinality(languages) <= 10')
@Check('minors_safety_flags_check', 'cardinality(safety_flags) <= 20')
export class Minor {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  /** Nine Crockford characters, the last a check character; reveals nothing. */
  @Column('text')
  reference: string;

  @Column('text')
  sex: Sex;

  /** ISO 3166-1 alpha-3. */
  @Column('text', { array: true, default: [] })
  nationalities: string[];

  /** BCP 47. */
  @Column('text', { array: true, default: [] })
  languages: string[];

  @Column('text', { nullable: true })
  interpreterLanguage: string | null;

  @Column('date', { nullable: true })
  arrivedInFranceOn: string | null;

  @Column('text', { array: true, default: [] })
  safetyFlags: SafetyFlag[];

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
