import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsString, MaxLength } from 'class-validator';
import { IfGiven } from '../common/optional.decorator.js';

/** Events written down elsewhere, as CSV with a line of headings. */
export class IncidentImport {
  /** Up to 2,000 lines; comma, semicolon or tab, headings in French, English or as the fields here. */
  @ApiProperty({ type: String, maxLength: 900_000 })
  @IsString()
  @MaxLength(900_000)
  csv: string;

  /** Only say what would be taken over. */
  @IfGiven()
  @IsBoolean()
  dryRun?: boolean;
}

/** What is wrong with a line. */
export class ImportFault {
  /** Of the file, headings being line 1. */
  line: number;

  /** The field as the API names it; the whole line where empty. */
  field: string;

  /** `errors.<code>`. */
  code: string;
}

export class ImportDone {
  /** Events taken over, or that would be. */
  taken: number;

  /** Lines that say what the log says already (same kind, first day, place and source), which are left out. */
  @ApiProperty({ type: [Number] })
  known: number[];

  /** Why nothing was taken over; empty when all is well. */
  @ApiProperty({ type: [ImportFault] })
  faults: ImportFault[];
}
