import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { BilingualText } from '../cases/limit-view.dto.js';
import { IsCivilDate } from '../common/civil-date.decorator.js';
import type { CivilDate } from '../common/civil-date.js';
import { Line } from '../common/text.decorator.js';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from '../pathways/holidays.js';

/** A day off that the product does not know yet. */
export class AddHoliday {
  @IsIn(HOLIDAY_CALENDARS)
  calendar: HolidayCalendar;

  @IsCivilDate()
  on: CivilDate;

  /** What it is called in English. */
  @Line(100)
  nameEn: string;

  /** What it is called in French. */
  @Line(100)
  nameFr: string;
}

/** What putting a day on the calendar, or taking it off, came to. */
export class CalendarChanged {
  @ApiProperty({ format: 'uuid' })
  id: string;

  /** How many limits have another day by it. */
  @ApiProperty({ type: 'integer' })
  moved: number;
}

export class HolidayView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ enum: HOLIDAY_CALENDARS })
  calendar: HolidayCalendar;

  @ApiProperty({ type: String, format: 'date' })
  on: CivilDate;

  name: BilingualText;

  @ApiProperty({ type: String, format: 'date-time' })
  addedAt: string;
}

/** The days off proclaimed since the release; those it came with are not among them. */
export class HolidayList {
  @ApiProperty({ type: [HolidayView] })
  holidays: HolidayView[];
}
