import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { REMINDER_KINDS, REMINDER_SCOPES, type ReminderKind, type ReminderScope } from './reminder-kinds.js';

/** Which reminders somebody wants; without a row, all of them. */
@Entity('reminder_preferences')
@Check(
  'reminder_preferences_kinds_check',
  `kinds <@ ARRAY[${REMINDER_KINDS.map((kind) => `'${kind}'`).join(', ')}]`,
)
@Check('reminder_preferences_scope_check', oneOf('scope', REMINDER_SCOPES))
export class ReminderPreference {
  @ForeignKey('users')
  @PrimaryColumn('uuid')
  userId: string;

  @Column('boolean')
  mail: boolean;

  @Column('text', { array: true })
  kinds: ReminderKind[];

  @Column('text')
  scope: ReminderScope;

  @Column('integer', { default: 1 })
  version: number;
}
