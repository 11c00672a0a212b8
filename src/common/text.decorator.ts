import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsNotEmpty, IsString, MaxLength } from 'class-validator';

/** Words on one line, such as a name: composed (NFC), spaces collapsed, 1 to `max` characters. */
export const Line = (max: number): PropertyDecorator =>
  words(max, (value) => value.replace(/\s+/gu, ' ').trim());

/** Words on several lines: composed (NFC), trimmed, 1 to `max` characters. */
export const Text = (max: number): PropertyDecorator => words(max, (value) => value.trim());

/** At most `most` lines, each as `Line` takes one. */
export const Lines = (max: number, most: number): PropertyDecorator => {
  const tidy = (value: unknown) =>
    typeof value === 'string' ? value.normalize('NFC').replace(/\s+/gu, ' ').trim() : value;
  return applyDecorators(
    ApiProperty({ type: [String], maxItems: most }),
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(tidy) : value)),
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(max, { each: true }),
  );
};

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
