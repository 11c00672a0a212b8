import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';
import { categoriesOf, ROWS, STATES, TABLES, TOTAL } from './catalogue.js';
import { isQuarter } from './quarters.js';

const TABLE_CODES = TABLES.map(({ code }) => code);
const DIMENSIONS = TABLES.map(({ dimension }) => dimension);
const COLUMNS = [TOTAL, ...new Set(TABLE_CODES.flatMap((code) => categoriesOf(code)))];
const QUARTER = { type: String, pattern: '^20\\d\\d-Q[1-4]$', example: '2026-Q3' };

export class NewCutInput {
  /** A calendar quarter that ended thirty days ago or more. */
  @ApiProperty(QUARTER)
  @ValidateBy({ name: 'isQuarter', validator: { validate: isQuarter } })
  quarter: string;
}

export class MadeCutView {
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

  /** The furthest a figure may be from the count, in cases. */
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

export class CutSummary extends MadeCutView {
  /** The last day of the quarter: cases are counted as they stood at its end. */
  @ApiProperty({ type: String, format: 'date' })
  asAt: string;

  /** Version of the tables and codes. */
  @ApiProperty({ example: 'A1' })
  catalogue: string;

  @ApiProperty({ format: 'date-time' })
  createdAt: string;

  method: CutMethod;
}

export class CutList {
  /** Newest first. */
  cuts: CutSummary[];

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
  /** A state, `open` or `closed` for all cases so, `_T` for all cases. */
  @ApiProperty({ enum: [...ROWS] })
  row: string;

  /** A category of the table, `_T` for all. */
  @ApiProperty({ enum: COLUMNS })
  column: string;

  /** Cases, a multiple of 5; null when rounded to zero, which stands for 0 to 4. */
  @ApiProperty({ type: Number, nullable: true, example: 15 })
  value: number | null;

  /** The count lies between `lower` and `upper`. */
  lower: number;

  upper: number;

  /** `A`: as published; `B`: rounded to zero. */
  @ApiProperty({ enum: ['A', 'B'] })
  status: string;
}

export class CutTable {
  @ApiProperty({ enum: TABLE_CODES })
  code: string;

  @ApiProperty({ enum: DIMENSIONS })
  dimension: string;

  /** Rows in reading order, each total above its parts. */
  @ApiProperty({ enum: [...ROWS], isArray: true, example: [TOTAL, 'open', STATES[0]] })
  rows: string[];

  @ApiProperty({ enum: COLUMNS, isArray: true })
  columns: string[];

  /** In reading order, row by row. */
  cells: CutCell[];
}

export class CutView extends CutSummary {
  @ApiProperty({ enum: ['case'] })
  unit: 'case';

  tables: CutTable[];
}
