import { Type } from 'class-transformer';
import { IsInt, IsUUID, Max, Min } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';

/** Which part of a list: after the item with this id, in the list's own order. */
export class PageInput {
  /** `next` of the page before. */
  @IfGiven()
  @IsUUID()
  after?: string;

  @IfGiven()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(100)
  limit?: number;
}

/** An organisation or a team, as it is named beside something else. */
export class NamedView {
  id: string;
  name: string;
}

/** What a write answers: which record, and the version it now has. */
export class WrittenView {
  id: string;
  version: number;
}
