import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { CivilDate } from '../../common/civil-date.js';
import { type FieldError, InvalidInput } from '../../common/errors.js';
import { fieldErrors } from '../../common/input.pipe.js';
import { type DateInputRules, parseDateInput } from '../date-input.js';
import type { Parsed, Typed } from '../pages.service.js';

/** Path of a service's input → field of the form, where they differ. A path stands for all that is below it. */
export type FieldNames = Readonly<Record<string, string>>;

/**
 * The answers of one form, read field by field into the input of a service. What is wrong is gathered, so that a
 * person sees all of it at once; a field left empty is left out of the input.
 */
export class Answers {
  readonly errors: FieldError[] = [];

  constructor(readonly typed: Typed) {}

  /** Words as typed, or undefined when there are none. */
  text(field: string): string | undefined {
    const value = this.typed[field];
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
  }

  /** The same, for a field that has to be filled in. */
  required(field: string): string {
    const value = this.text(field);
    if (value === undefined) this.fault(field, 'isNotEmpty');
    return value ?? '';
  }

  /** A choice that has to be made. */
  chosen(field: string): string {
    const value = this.text(field);
    if (value === undefined) this.fault(field, 'choice_missing');
    return value ?? '';
  }

  /** Checkboxes ticked; undefined when there are none. */
  list(field: string): string[] | undefined {
    const value: unknown = this.typed[field];
    const all: unknown[] = Array.isArray(value) ? value : [value];
    const list = all.filter((item): item is string => typeof item === 'string' && item !== '');
    return list.length > 0 ? list : undefined;
  }

  /** A date typed in three boxes. */
  date(field: string, rules: DateInputRules = {}): CivilDate | undefined {
    const found = parseDateInput(this.typed, field, rules);
    if (found.error) this.errors.push(found.error);
    return found.error ? undefined : (found.date as CivilDate | undefined);
  }

  fault(field: string, code: string, values?: FieldError['values']): void {
    if (!this.errors.some((error) => error.field === field))
      this.errors.push({ field, code, ...(values && { values }) });
  }

  /** The input, held against the same rules as a program's; errors are named after the fields of this form. */
  as<T extends object>(type: new () => T, input: object, names: FieldNames = {}): Parsed<T> {
    const instance = plainToInstance(type, withoutGaps(input));
    const broken = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
    for (const { field, code, values } of fieldErrors(broken)) this.fault(nameOf(field, names), code, values);
    return this.errors.length > 0 ? { errors: this.errors } : { input: instance };
  }
}

/** Runs a service whose refusals name its own input, so that they name the fields of the form instead. */
export async function inFormTerms<T>(names: FieldNames, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InvalidInput) || !error.detail.fields) throw error;
    const fields = error.detail.fields.map((fault) => ({ ...fault, field: nameOf(fault.field, names) }));
    throw new InvalidInput(error.code, { ...error.detail, fields });
  }
}

function nameOf(path: string, names: FieldNames): string {
  const known = Object.keys(names).find((prefix) => path === prefix || path.startsWith(`${prefix}.`));
  return known === undefined ? path : (names[known] ?? path);
}

/** Leaves out what was not answered, at every depth; a rule "if given" would take undefined for an answer in a list. */
function withoutGaps(value: object): object {
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).flatMap(([name, item]) => {
      if (item === undefined) return [];
      const plain = typeof item === 'object' && item !== null && !Array.isArray(item);
      return [[name, plain ? withoutGaps(item) : item]];
    }),
  );
}
