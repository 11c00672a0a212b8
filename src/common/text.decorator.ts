import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Words on one line, such as a name: composed (NFC), spaces collapsed, 1 to `max` characters. */
export const Line = (max: number): PropertyDecorator =>
  words(max, (value) => value.replace(/\s+/gu, ' ').trim());

/** Words on several lines: composed (NFC), trimmed, 1 to `max` characters. */
export const Text = (max: number): PropertyDecorator => words(max, (value) => value.trim());

function words(max: number, tidy: (value: string) => string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, minLength: 1, maxLength: max }),
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? tidy(value.normalize('NFC')) : value,
    ),
    IsString(),
    IsNotEmpty(),
    MaxLength(max),
  );
}
