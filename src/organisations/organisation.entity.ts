import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { ORGANISATION_KINDS, type OrganisationKind } from '../common/codes.js';
import { oneOf } from '../database/one-of.js';

/** A house people work for. Its key-encryption key is its own: no other house can open its vault documents. */
@Entity('organisations')
@Check('organisations_name_check', 'length(name) BETWEEN 1 AND 200')
@Check('organisations_kind_check', oneOf('kind', ORGANISATION_KINDS))
@Check('organisations_country_check', "country ~ '^[A-Z]{3}$'")
export class Organisation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: OrganisationKind;

  /** ISO 3166-1 alpha-3. */
  @Column('text')
  country: string;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
