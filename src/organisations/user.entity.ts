import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Role, ROLES } from '../common/codes.js';
import { type Locale, LOCALES } from '../common/messages.js';
import { oneOf } from '../database/one-of.js';

/** Somebody who may sign in. Password and factors are elsewhere, where the application cannot read them. */
@Entity('users')
@Unique(['email'])
@Check('users_email_check', 'email = lower(email) AND length(email) BETWEEN 3 AND 254')
@Check('users_display_name_check', 'length(display_name) BETWEEN 1 AND 120')
@Check('users_role_check', oneOf('role', ROLES))
@Check('users_locale_check', oneOf('locale', LOCALES))
@Index('users_organisation', ['organisationId'])
export class User {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @Column('text')
  email: string;

  @Column('text')
  displayName: string;

  @Column('text')
  role: Role;

  @Column('text', { default: 'fr' })
  locale: Locale;

  @Column('boolean', { default: true })
  active: boolean;

  /** Made by the demonstration; may skip the second factor while the product runs as one. */
  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @Column('integer', { default: 1 })
  version: number;

  @Column('timestamptz', { default: () => 'now()' })
  createdAt: Date;
}
