import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { TABLES, type TableCode } from './catalogue.js';
import type { PopulationCode } from './table-list.js';
import type { DimensionCode } from './dimensions.js';
import { isQuarter } from './quarters.js';
import { QUARTER, RunView } from './runs.dto.js';

const TABLE_CODES = TABLES.map(({ code }) => code);
const POPULATIONS = [...new Set(TABLES.map(({ population }) => population))];
const DIMENSIONS = [...new Set(TABLES.flatMap(({ dimensions }) => dimensions))];

export class NewCutInput {
  /** A calendar quarter that ended thirty days ago or more. */
  @ApiProperty(QUARTER)
  @ValidateBy({ name: 'isQuarter', validator: { validate: isQuarter } })
  quarter: string;
}

export class CutName {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty(QUARTER)
  quarter: string;
}

/** How the figures of a cut were protected. */
export class CutMethod {
  /** Every figure is rounded so that all sums still hold. */
  @ApiProperty({ enum: ['additive_controlled_rounding'] })
  rounding: 'additive_controlled_rounding';

  /** Every figure is a multiple of this. */
  @ApiProperty({ example: 5 })
  base: number;

  /** The furthest a figure may be from the count, one more where a table crosses three dimensions. */
  @ApiProperty({ example: 4 })
  window: number;

  /** The key that decided which way each figure was rounded was drawn for this cut and not kept. */
  @ApiProperty({ enum: ['drawn_and_forgotten'] })
  key: 'drawn_and_forgotten';

  /** What was tried to tell a count more closely than its figure says: linear programmes over everything published. */
  @ApiProperty({ enum: ['linear_programming'] })
  attack: 'linear_programming';

  /** How many cuts before this one were attacked together with it. */
  earlierCuts: number;

  /** Each organisation was taken to know its own cases exactly. */
  insiders: boolean;

  /** Counts told too closely: a cut with any is never stored. */
  @ApiProperty({ example: 0 })
  breaches: number;

  /** Tables left out because they could not be protected together with the others. */
  @ApiProperty({ enum: TABLE_CODES, isArray: true })
  omitted: string[];
}

export class CutSummary extends CutName {
  /** The last day of the quarter: cases are counted as they stood at its end. */
  @ApiProperty({ type: String, format: 'date' })
  asAt: string;

  /** Version of the tables and codes. */
  @ApiProperty({ example: 'B1' })
  catalogue: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  method: CutMethod;
}

export class CutList {
  /** Newest first. */
  cuts: CutSummary[];

  /** Reports asked for and not made yet, or not made after all; newest first. */
  runs: RunView[];

  /** Quarters whose report may be made now, newest first. */
  @ApiProperty({ type: [String], example: ['2026-Q3'] })
  due: string[];

  /** The next quarter after those, and the day from which its report may be made. */
  @ApiProperty(QUARTER)
  next: string;

  @ApiProperty({ type: String, format: 'date' })
  nextOn: string;
}

export class CutCell {
  /** A category of each dimension of the table, in its order; `_T` for all. */
  @ApiProperty({ type: [String], example: ['open:submitted', '_T'] })
  codes: readonly string[];

  /** A multiple of 5; null when rounded to zero, which stands for 0 to 4. */
  @ApiProperty({ type: Number, nullable: true, example: 15 })
  value: number | null;

  /** The count lies between `lower` and `upper`. */
  lower: number;

  upper: number;

  /** `A`: as published; `B`: rounded to zero. */
  @ApiProperty({ enum: ['A', 'B'] })
  status: string;
}

export class CutCategory {
  @ApiProperty({ example: 'open:submitted' })
  code: string;

  /** The category it is part of, `_T` for most. */
  @ApiProperty({ example: 'open' })
  parent: string;
}

export class CutDimension {
  @ApiProperty({ enum: DIMENSIONS })
  code: DimensionCode;

  /** In reading order, each above its parts. */
  categories: CutCategory[];

  /** Whether there are figures of all categories together (`_T`): not of movements and events, which are no sum. */
  total: boolean;
}

export class CutTable {
  @ApiProperty({ enum: TABLE_CODES })
  code: TableCode;

  /**
   * What is counted: cases on record, cases opened a year before, entries and exits, refusals, time limits, or what befell
   * children.
   */
  @ApiProperty({ enum: POPULATIONS })
  population: PopulationCode;

  dimensions: CutDimension[];

  /** In reading order, line by line. */
  cells: CutCell[];
}

export class CutOrganisation {
  /** The category it has a figure under. */
  @ApiProperty({ example: 'o:0197e0aa-95a5-7c3f-b3a0-6cf1c1b2d001' })
  code: string;

  name: string;
}

export class CutView extends CutSummary {
  tables: CutTable[];

  /** The organisations that stand alone in the tables. */
  organisations: CutOrganisation[];
}
