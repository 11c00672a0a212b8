import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateIf } from 'class-validator';

/** A field that may be left out, but not be null: null would ask to erase what cannot be empty. */
export const IfGiven = (): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ required: false }),
    ValidateIf((_target, value) => value !== undefined),
  );

/** A field that may be left out, or be null to erase what is recorded. */
export const OrNull = (): PropertyDecorator =>
  applyDecorators(ApiProperty({ required: false, nullable: true }), IsOptional());
