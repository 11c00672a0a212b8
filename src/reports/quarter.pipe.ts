import { Injectable, type PipeTransform } from '@nestjs/common';
import { NotFound } from '../common/errors.js';
import { isQuarter, type Quarter } from './quarters.js';

/** A quarter in a path. What cannot be one has no report. */
@Injectable()
export class QuarterPipe implements PipeTransform<string, Quarter> {
  transform(value: string): Quarter {
    if (!isQuarter(value)) throw new NotFound();
    return value;
  }
}
