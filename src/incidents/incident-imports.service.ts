import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { todayIn } from '../common/civil-date.js';
import { DEPARTMENT_NAMES } from '../common/departments.js';
import { InvalidInput, type FieldError } from '../common/errors.js';
import { hostileField } from '../common/hostile-text.js';
import { fieldErrors } from '../common/input.pipe.js';
import { LOCALES, message } from '../common/messages.js';
import type { Context } from '../database/context.js';
import { AFFECTED_BANDS, INCIDENT_KINDS, SOURCE_KINDS } from './incident-codes.js';
import { incidentFaults } from './incident-faults.js';
import { fold, rowsOf, type ImportRow } from './import-rows.js';
import { IncidentImport, ImportDone, type ImportFault } from './incident-import.dto.js';
import { IncidentInput } from './incidents.dto.js';
import { Incidents } from './incidents.service.js';

/** As many faults as anybody mends at a time. */
const MOST_FAULTS = 200;

/** Labels people write instead of codes, in either language. */
const CODES = new Map<string, string>([
  ...labelsOf('kind', INCIDENT_KINDS, 'incidents.kind'),
  ...labelsOf('affected', AFFECTED_BANDS, 'incidents.affected'),
  ...labelsOf('sourceKind', SOURCE_KINDS, 'incidents.source_kind'),
  ...Object.entries(DEPARTMENT_NAMES).map(([code, name]) => [`place:${fold(name)}`, code] as const),
]);

/** Events taken over from a file: all of them or none. */
@Injectable()
export class IncidentImports {
  constructor(private readonly incidents: Incidents) {}

  /** @throws InvalidInput for a file that is no table of events; faults of single lines are in the answer. */
  async run(ctx: Context, { csv, dryRun = false }: IncidentImport): Promise<ImportDone> {
    const read = rowsOf(csv, CODES);
    if ('fault' in read) throw InvalidInput.field('csv', read.fault);
    const today = todayIn('Europe/Paris', ctx.now);
    const checked = read.rows.map((row) => check(row, (input) => incidentFaults(input, today)));
    const faults = checked.flatMap((each) => each.faults);
    if (faults.length > 0) return { taken: 0, known: [], faults: faults.slice(0, MOST_FAULTS) };
    const known = await this.incidents.recordAll(
      ctx,
      checked.map(({ input }) => input),
      !dryRun,
    );
    const lines = known.flatMap((index) => read.rows[index]?.line ?? []);
    return { taken: checked.length - known.length, known: lines, faults: [] };
  }
}

/** A line held against the same rules as an event written down by hand. */
function check(
  { line, fields }: ImportRow,
  rules: (input: IncidentInput) => readonly FieldError[],
): { input: IncidentInput; faults: ImportFault[] } {
  const input = plainToInstance(IncidentInput, { ...fields });
  const hostile = hostileField(fields);
  const broken: readonly FieldError[] =
    hostile !== undefined
      ? [{ field: hostile, code: 'hostile_text' }]
      : fieldErrors(validateSync(input, { whitelist: true, forbidNonWhitelisted: true }));
  const found = broken.length > 0 ? broken : rules(input);
  return { input, faults: found.map(({ field, code }) => ({ line, field, code })) };
}

function labelsOf(field: string, codes: readonly string[], key: string): [string, string][] {
  return codes.flatMap((code) =>
    LOCALES.map((locale): [string, string] => [`${field}:${fold(message(locale, `${key}.${code}`))}`, code]),
  );
}
