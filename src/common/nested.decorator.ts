import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsObject, ValidateNested } from 'class-validator';

type Class = new () => object;

// The API document takes a function for a class that is named later only when the function is called `type`.

/** A field that holds one object of a class. Said in full because nested rules alone let a list or null through. */
export const Nested = (type: () => Class): PropertyDecorator =>
  applyDecorators(ApiProperty({ type: () => type() }), IsObject(), ValidateNested(), Type(type));

/** A field that holds `min` to `max` objects of a class. */
export const ListOf = (type: () => Class, max: number, min = 0): PropertyDecorator =>
  applyDecorators(
    ApiProperty({ type: () => type(), isArray: true, minItems: min, maxItems: max }),
    IsArray(),
    ArrayMinSize(min),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );
