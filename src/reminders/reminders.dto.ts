import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsBoolean, IsIn } from 'class-validator';
import { REMINDER_KINDS, REMINDER_SCOPES, type ReminderKind, type ReminderScope } from './reminder-kinds.js';

/** Which reminders one wants. */
export class ReminderChoice {
  /** Whether they come by mail; the calendar keeps its alarms either way. */
  @IsBoolean()
  mail: boolean;

  /** 14, 7 and 2 days before a deadline, on its day, and the day after it passed. */
  @IsArray()
  @ArrayMaxSize(REMINDER_KINDS.length)
  @ArrayUnique()
  @IsIn(REMINDER_KINDS, { each: true })
  kinds: ReminderKind[];

  /** Of all deadlines, or of those alone where the act is ours. */
  @IsIn(REMINDER_SCOPES)
  scope: ReminderScope;
}

export class ReminderChoiceView {
  mail: boolean;

  @ApiProperty({ enum: REMINDER_KINDS, isArray: true })
  kinds: ReminderKind[];

  @ApiProperty({ enum: REMINDER_SCOPES })
  scope: ReminderScope;

  /** 0 as long as nothing was chosen. */
  version: number;
}
