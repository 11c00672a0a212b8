import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { oneOf } from '../database/one-of.js';

/** That the child, or the relative, told their account, taken apart from the other's; the words are in the vault. */
@Entity('kinship_accounts')
@Unique(['linkId', 'side'])
@Check('kinship_accounts_side_check', oneOf('side', ['minor', 'relative']))
export class KinshipAccount {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('kinship_links')
  @Column('uuid')
  linkId: string;

  @Column('text')
  side: 'minor' | 'relative';

  @Column('date')
  takenOn: string;

  @Column('text', { nullable: true })
  language: string | null;

  @Column('boolean', { default: false })
  withInterpreter: boolean;

  @ForeignKey('users')
  @Column('uuid')
  takenBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}
