import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { COMPARTMENTS, type Compartment } from './compartments.js';

/** One encrypted document of a person. The person is a minor or a relative, so there is no foreign key. */
@Entity('vault_documents')
@Check('vault_documents_compartment_check', oneOf('compartment', Object.keys(COMPARTMENTS)))
@Index('vault_documents_subject', ['subjectId'])
export class VaultDocument {
  @PrimaryColumn('uuid')
  personId: string;

  @PrimaryColumn('text')
  compartment: Compartment;

  /** The person itself, or the timeline entry, account or grant the words belong to. */
  @PrimaryColumn('uuid')
  subjectId: string;

  @Column('bytea')
  ciphertext: Buffer;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}
