import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from '../pathways/holidays.js';

/** A day off proclaimed since the release whose calendars are written down in the product. */
@Entity('holidays')
@Check('holidays_calendar_check', oneOf('calendar', HOLIDAY_CALENDARS))
@Check('holidays_name_en_check', 'length(name_en) BETWEEN 1 AND 100')
@Check('holidays_name_fr_check', 'length(name_fr) BETWEEN 1 AND 100')
@Check('holidays_withdrawn', '(withdrawn_by IS NULL) = (withdrawn_at IS NULL)')
@Index('holidays_standing', ['calendar', 'onDay'], { unique: true, where: 'withdrawn_at IS NULL' })
export class HolidayRow {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  calendar: HolidayCalendar;

  @Column('date')
  onDay: string;

  @Column('text')
  nameEn: string;

  @Column('text')
  nameFr: string;

  @ForeignKey('users')
  @Column('uuid')
  addedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  addedAt: Date;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;
}
